import pytest

from extractors.clean import clean
from extractors.roles import Roles
from extractors.sections import layout
from extractors.title_words import clean_title, is_of_kind, is_vague, may_name_job, names_job
from extractors.titles import titles_in
from schema.taxonomy import Taxonomy


@pytest.fixture(scope="module")
def roles(small_taxonomy: Taxonomy) -> Roles:
    return Roles(small_taxonomy.roles)


@pytest.mark.parametrize(
    ("title", "cleaned"),
    [
        ("Data Engineer (m/f/d)", "Data Engineer"),
        ("Senior Data Engineer - Remote", "Senior Data Engineer"),
        ("Data Engineer (JR2005765)", "Data Engineer"),
        ("Data Engineer | https://jobs.example.com/1", "Data Engineer"),
        ("Data Engineer - Req #12345", "Data Engineer"),
        ("JR-20391 Data Engineer", "Data Engineer"),
        ("Data Engineer (80-100%)", "Data Engineer"),
        ("DATA ENGINEER (M/W/D)", "DATA ENGINEER"),
        ("Now hiring Data Engineer", "Data Engineer"),
        ("URGENT!! Data Engineer", "Data Engineer"),
        ("Urgently hiring: Data Engineer", "Data Engineer"),
        ("Data Engineer x5 (immediate start)", "Data Engineer"),
        ("Senior Developer C#", "Senior Developer C#"),
        ("Developer #", "Developer"),
    ],
)
def test_noise_is_no_part_of_a_title(title: str, cleaned: str) -> None:
    assert clean_title(title) == cleaned


@pytest.mark.parametrize(
    "noise",
    [
        *("www.acme.example", "gn", "all genders", "Remote", "Hybrid", "on-site", "onsite", "Full Time", "part-time"),
        *("Contract", "permanent", "freelance", "Temporary", "[ ]", "()", "h/f", "12%", "#123"),
        *("(m|w)", "(f,m)", "12345", "Req A1", "Ref. B2", "ID: C3", "https://acme.example"),
    ],
)
@pytest.mark.parametrize("title", ["Data Engineer", "Ingénieur"])
def test_a_sign_of_noise_alone_is_enough(title: str, noise: str) -> None:
    assert clean_title(f"{title} - {noise}") == title


@pytest.mark.parametrize(
    "title",
    [
        "Developerhttps://acme.example",
        "Developerwww.acme.example",
        "Full (remote) Stack",
        "Front  End",
        "_dev_",
        "Nurse",
    ],
)
def test_what_names_a_job_once_it_is_clean_may_name_one_before(title: str) -> None:
    assert names_job(clean_title(title))
    assert may_name_job(title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hero banner\n\nSenior Data Engineer\n\nChicago\n\nYou will work.", "Senior Data Engineer"),
        ("Acme | Data Engineer | Berlin | Remote", "Data Engineer"),
        ("Job Title: Data Engineer\nCompany: Acme", "Data Engineer"),
        ("We are looking for an experienced Data Engineer to join us.", "Data Engineer"),
        ("We are looking for a Senior Data (BI) Analyst to join us.", "Senior Data (BI) Analyst"),
        ("We are looking for a skilled and results-driven Data Engineer to join us.", "Data Engineer"),
        ("As an AI research intern at Acme, you work.", "AI research intern"),
        ("<html><head><title>Data Engineer</title></head><body><p>Hi</p></body></html>", "Data Engineer"),
        ("The Senior Data Engineer must be kind.", "Senior Data Engineer"),
        ("Warehouse Operative - £12.50 p/h - Nights\nHello", "Warehouse Operative"),
        ("Sr. Data Engineer (Remote)\nHello there.", "Sr. Data Engineer"),
        ("Acme is hiring a Data Engineer (80-100%)\nHello", "Data Engineer"),
        ("Acme | Berlin | Full Stack | Full-time\nHello", "Full Stack"),
        ("Acme | Berlin\n1. Data Engineer\nHello", "Data Engineer"),
        ("NYC: Data Engineer\nHello", "Data Engineer"),
        ("Acme in Toronto\nBI/ETL Developer: https://acme.example/1\nHello", "BI/ETL Developer"),
        ("I'm looking for a few more software engineers to join us.", "software engineers"),
        ("Acme is hiring.\nOr contact our Talent Lead at ██████████\nWe need a Data Engineer.", "Data Engineer"),
        ("Acme — Data Engineer — Berlin\nHello", "Data Engineer"),
        ("Acme | Berlin\n- Data Engineer: pipelines and models\nHello", "Data Engineer"),
        ("Acme | Berlin\nData Engineer:\nMust be kind.", "Data Engineer"),
        ("Acme | Berlin\nHello.\nData Engineer, working in our Berlin team.", "Data Engineer"),
        (
            "Acme | Berlin\nTwo open positions: Data Engineer and a Frontend Engineer",
            "Data Engineer and a Frontend Engineer",
        ),
        ("Roles: Data Engineers (streams) | Pay: good\nHello", "Data Engineers (streams)"),
        ("Acme - Berlin - FULL-TIME, INTERN\nWe hire a Data Engineer.", "Data Engineer"),
        ("Acme | Berlin | We're hiring Data Engineers to work with us.", "Data Engineers"),
        (
            "Acme | Berlin\nHosting - AWS. Dev Environment - Whatever you want\nData Engineer - good pay",
            "Data Engineer",
        ),
        ("Acme • Data Engineers • San Francisco • full-time or contract\nHello", "Data Engineers"),
        ("Acme - Berlin\nWe are looking for a seasoned Ruby on Rails developer to join.", "Ruby on Rails developer"),
        ("Acme - Berlin\nHello.\n- Data Engineer who loves messy data\n- Cook to boil eggs", "Data Engineer"),
        ("Acme - Berlin\nWe're currently looking for: data engineers who care.", "data engineers"),
        ("Acme is looking for a VP of Engineering to lead us.", "VP of Engineering"),
        ("We are changing things as the way event planners work. We need a Data Engineer.", "Data Engineer"),
    ],
)
def test_the_title_is_found_where_it_stands(roles: Roles, text: str, title: str) -> None:
    assert titles_in(layout(clean(text)), roles)[0].text == title


@pytest.mark.parametrize(
    "title",
    [
        *(
            "School Psychologist",
            "Physiotherapist",
            "Mental Health Counsellor",
            "MRI Technologist",
            "Registered Dietitian",
        ),
        *("Consultant Psychiatrist", "Nanny", "Paraprofessional", "Solicitor", "Museum Curator", "Personal Banker"),
        *("Software Engineering Apprentice", "Management Trainee", "Plumbing Apprenticeship"),
        *("Pipefitter", "Millwright", "Roofer", "Waiter", "Bartender", "Bank Teller", "Housekeeper", "Sales Attendant"),
    ],
)
def test_professions_of_all_kinds_are_titles(roles: Roles, title: str) -> None:
    assert titles_in(layout(clean(f"We are looking for a {title} to join us.")), roles)[0].text == title
    assert titles_in(layout(clean(f"Acme | {title} | Leeds\nHello")), roles)[0].text == title


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Cloud Engineer", "Cloud Engineer"),
        ("Milbo hiring Cloud Engineer in Ghent", "Cloud Engineer"),
        ("Pears (m/f/d)", "Pears"),
        ("  ", "Data Engineer"),
    ],
)
def test_the_title_of_the_source_comes_first(roles: Roles, given: str, title: str) -> None:
    assert titles_in(layout(clean("Data Engineer\nHello")), roles, given)[0].text == title


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        pytest.param("Engineers\nWe need a Data Engineer.", ["Engineers", "Data Engineer"], id="a line and a sentence"),
        pytest.param("Role: Developers\nWe need a Data Engineer.", ["Data Engineer"], id="a vague label"),
        pytest.param("Role: Developers\nHello", ["Developers"], id="a vague label alone"),
        pytest.param("Role: Pears\nJob: Data Engineer\nHello", ["Data Engineer"], id="a label of no job"),
        pytest.param("Milbo.\nWe need developers. We need a Data Engineer.", ["Data Engineer"], id="a vague sentence"),
        pytest.param("Milbo.\nWe are looking for developers.", ["developers"], id="a vague sentence alone"),
        pytest.param("Milbo.\nWe need domain experts. We need a Cook.", ["Cook"], id="a weak sentence"),
        pytest.param("Milbo bakes.\ndomain experts\nWe bake.", [], id="a weak line in small letters"),
        pytest.param("Domain Experts\nHello", ["Domain Experts"], id="the same in capitals"),
        pytest.param("Hello! The Data Engineer must be kind.", ["Data Engineer"], id="who begins a sentence"),
        pytest.param("Hello\nThe Data Engineer must be kind.", ["Data Engineer"], id="who begins a line"),
        pytest.param("Milbo bakes, and Our Data Engineer will be kind.", [], id="who stands within a sentence"),
        pytest.param("Data Engineer\nHello\n- Coach Frontend Engineers", ["Data Engineer"], id="whom one coaches"),
        pytest.param(
            "Data Engineer\nHello\n- 5 years as a Frontend Engineer", ["Data Engineer"], id="what one has been"
        ),
        pytest.param(
            "Data Engineer\nHello\n- Frontend Engineer to draw with designers",
            ["Data Engineer", "Frontend Engineer"],
            id="who works with others",
        ),
        pytest.param(
            "Milbo | no recruiters or agencies | Data Engineer\nHello", ["Data Engineer"], id="the surer of two parts"
        ),
        pytest.param("Milbo | Ghent | full-time | interns\nHello", [], id="interns too"),
        pytest.param(
            "milbo | we bake | kind javascript developer | ghent\nHello",
            ["kind javascript developer"],
            id="small letters between bars",
        ),
        pytest.param(
            "milbo • we bake • kind javascript developer\nHello", ["kind javascript developer"], id="between dots"
        ),
        pytest.param(
            "milbo - we bake - kind javascript developer\nHello", ["kind javascript developer"], id="between dashes"
        ),
        pytest.param("milbo, we bake, kind javascript developer\nHello", [], id="small letters between commas"),
        pytest.param("you meet engineers and managers of all kinds\nHello", [], id="a line of prose"),
        pytest.param("Data Engineers build Pipes and Dams.\nHello", [], id="a sentence"),
        pytest.param("Frontend Engineers Rule. They Build Pages\nHello", [], id="two sentences"),
        pytest.param("Milbo Labs is looking for Data Engineers\nHello", ["Data Engineers"], id="who is looking"),
        pytest.param("Team: Data Engineer | Ghent | Onsite\nHello", ["Data Engineer"], id="a label of a header"),
        pytest.param("Milbo\nTools: Frontend Engineer Kit\nHello", [], id="a label of something else"),
        pytest.param("Milbo\nTram Driver\nHello", ["Tram Driver"], id="a job of no role on a line"),
        pytest.param("Milbo\n- Tram Driver\nHello", [], id="a job of no role in a list"),
        pytest.param("Systems, Ops, Front End\nHello", [], id="a side among others"),
        pytest.param("Milbo | Ghent | Front End, Sales\nHello", [], id="a side among others between bars"),
        pytest.param(
            "Our bakery sells rolls each day to millions of managers, and it is a long line that nobody reads to its"
            " end because it never stops\nHello",
            [],
            id="a long line",
        ),
    ],
)
def test_which_of_several_wordings_are_titles(roles: Roles, text: str, titles: list[str]) -> None:
    assert [title.text for title in titles_in(layout(clean(text)), roles)] == titles


def test_a_title_that_names_no_role_is_followed_by_those_of_sentences(roles: Roles) -> None:
    titles = titles_in(layout(clean("Acme | Senior R&D Engineer | Berlin\nWe're looking for Data Engineers.")), roles)
    assert [title.text for title in titles] == ["Senior R&D Engineer", "Data Engineers"]


@pytest.mark.parametrize(
    "text",
    [
        "Acme is hiring FULL TIME Python geeks. We're also looking for interns.",
        "Acme - Berlin - FULL-TIME, INTERN\nHello",
    ],
)
def test_interns_beside_full_time_work_are_no_title(roles: Roles, text: str) -> None:
    assert titles_in(layout(clean(text)), roles) == []


@pytest.mark.parametrize("title", ["engineers", "Senior Developer", "Interns", "Apprentices"])
def test_a_profession_alone_is_vague(title: str) -> None:
    assert is_vague(title)
    assert not is_vague(f"Solar {title}")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "Milbo | Software Engineer - Reporting | Ghent\nYou own reporting.",
            "Software Engineer - Reporting",
            id="a field behind a dash",
        ),
        pytest.param("Data Engineer - Milbo\nMilbo is a mill.", "Data Engineer", id="who hires behind a dash"),
        pytest.param("Data Engineer - Astra Pets\nWe feed cats.", "Data Engineer", id="a name behind a dash"),
        pytest.param("Data Engineer - Boston, MA\nHello", "Data Engineer", id="a place behind a dash"),
        pytest.param("Data Engineer - Kafka\nYou know Kafka.", "Data Engineer - Kafka", id="a tool that is spoken of"),
        pytest.param("Data Engineer - Kafka\nHello", "Data Engineer", id="a tool that is not"),
        pytest.param("Data Engineer - Kafka Streams\nKafka.", "Data Engineer", id="two words that are not"),
        pytest.param("Data Engineer - Tram Bridges Tunnels\nA tram.", "Data Engineer", id="one word of three"),
        pytest.param("Data Engineer - Peach\nJoin Peach. A peach.", "Data Engineer", id="whom one joins"),
        pytest.param("Data Engineer - Only\nYou only win.", "Data Engineer", id="a term behind a dash"),
        pytest.param(
            "Milbo | Data Engineer (Kafka | Spark) | Ghent\nHello",
            "Data Engineer (Kafka | Spark)",
            id="bars in brackets",
        ),
        pytest.param("Milbo | Data Engineer, Designer | Ghent\nHello", "Data Engineer", id="the first of several"),
        pytest.param(
            "Milbo - Ghent\nWe seek developers.\n* a Data Engineer to draw pipes",
            "Data Engineer",
            id="not the vague one",
        ),
        pytest.param("Milbo Partners | Data Engineer | Ghent\nHello", "Data Engineer", id="a firm of partners"),
        pytest.param("Milbo, Ghent - Senior Data Engineers.\nHello", "Senior Data Engineers", id="a full stop"),
        pytest.param("Milbo\nTwo openings: Data Engineer and Cook\nHi", "Data Engineer and Cook", id="openings"),
        pytest.param(
            "Data Engineer @ Milbo ( https://milbo.example ) - Part time, Remote, with so much more that it is long",
            "Data Engineer",
            id="an address in brackets",
        ),
        pytest.param(
            "Milbo | Ghent | Backend Engineering | Full-time\nHello", "Backend Engineering", id="a side as a field"
        ),
    ],
)
def test_a_title_reads_as_a_person_would_copy_it(roles: Roles, text: str, title: str) -> None:
    assert titles_in(layout(clean(text)), roles)[0].text == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Milbo, Ghent.\nWe are looking for junior and senior tram drivers to ring bells.", "tram drivers"),
        (
            "Milbo, Ghent.\nWe are looking for a kind, patient and mid-level pastry chef for us.",
            "mid-level pastry chef",
        ),
        ("Seeking: Account Executive\nJob Location: Ghent", "Account Executive"),
        ("Milbo, Ghent.\nWe are looking for a curious tram driver to ring bells.", "tram driver"),
        ("Milbo | Ghent | Front-End, Back-End | Full-time\nHello", "Front-End, Back-End"),
    ],
)
def test_a_title_is_found_behind_several_words_of_praise_and_rungs(roles: Roles, text: str, title: str) -> None:
    assert titles_in(layout(clean(text)), roles)[0].text == title


@pytest.mark.parametrize(
    ("title", "vague", "of_kind"),
    [
        ("Software Developer", "engineers", True),
        ("Product Manager", "Engineers", False),
        ("Data Engineer", "Solar Engineers", False),
    ],
)
def test_only_its_own_kind_stands_for_a_vague_title(title: str, vague: str, of_kind: bool) -> None:
    assert is_of_kind(title, vague) is of_kind


def test_the_other_titles_of_a_list_follow(roles: Roles) -> None:
    titles = titles_in(layout(clean("Milbo | Data Engineer, Frontend Engineer | Ghent\nHello")), roles)
    assert [title.text for title in titles] == ["Data Engineer", "Frontend Engineer"]
