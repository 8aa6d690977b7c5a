import pytest

from extractors.clean import clean
from extractors.roles import Roles
from extractors.sections import layout
from extractors.title_shape import listed, shaped
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
    ("title", "role"),
    [
        ("Senior Machine Learning Engineer", "role/machine-learning-engineer"),
        ("Data Engineers", "role/data-engineer"),
        ("Full Stack PHP / Magento Engineer", "role/full-stack-developer"),
        ("Frontend Engineer Intern", "role/front-end-developer"),
        ("Machine Lerning Engineer", "role/machine-learning-engineer"),
        ("Data Engineering Interns", "role/data-engineer"),
        ("Engineer Machine Learning", "role/machine-learning-engineer"),
        ("Engineers (data, platform)", "role/data-engineer"),
        ("Full Stack Dev", "role/full-stack-developer"),
    ],
)
def test_a_title_names_a_role(roles: Roles, title: str, role: str) -> None:
    assert roles.named_in(title)[0].role_id == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        pytest.param("Head of Sales", "role/sales-manager", id="a rung that belongs to the name"),
        pytest.param("Founding Engineer", "role/software-engineer", id="a rung before a bare profession"),
        pytest.param("Chief of Staff (m/f/d)", "role/chief-of-staff", id="a rung and noise"),
        pytest.param(".NET Developer", "role/net-developer", id="a sign that belongs to the name"),
        pytest.param("Sr. .NET Developer", "role/net-developer", id="the same behind a rung"),
        pytest.param("Head of Engineering", "role/director-of-engineering", id="a head for a director"),
        pytest.param("Head of Data", "role/analytics-manager", id="the same, of another field"),
        pytest.param("VP of Customer Success", "role/customer-success-manager", id="a vice president for a head"),
        pytest.param("Senior Vice President Marketing", "role/marketing-manager", id="a rung of vice presidents"),
        pytest.param("Operations Director", "role/operations-manager", id="a director behind the field"),
        pytest.param(
            "Director of Purchasing", "role/procurement-manager", id="a director before the field for one behind"
        ),
        pytest.param("Head of Compliance", "role/compliance-officer", id="a head for a manager"),
        pytest.param("Head Chef", "role/chef", id="a head that leads no field"),
    ],
)
def test_a_title_is_looked_up_whole_and_as_others_write_it(core: Taxonomy, title: str, role: str) -> None:
    assert [finding.role_id for finding in Roles(core.roles).named_in(title)][:1] == [role]


def test_a_title_of_two_roles_gives_both(roles: Roles) -> None:
    found = {finding.role_id for finding in roles.named_in("Data Engineer / Frontend Engineer")}
    assert found == {"role/data-engineer", "role/front-end-developer"}


def test_a_title_that_is_covered_whole_is_surest(roles: Roles) -> None:
    assert roles.named_in("Data Engineer")[0].confidence > roles.named_in("Data Engineer for Zebras")[0].confidence


@pytest.mark.parametrize("before", ["", "Senior ", "Very Big "])
@pytest.mark.parametrize("behind", ["", " of Zebras", " and Keeper of All the Many Zebras"])
def test_a_sure_role_is_the_first_that_a_title_names(roles: Roles, before: str, behind: str) -> None:
    for role in ("Data Engineer", "Full Stack", "Machine Learning Engineer", "Machine Lerning Engineer", "Keeper"):
        title = f"{before}{role}{behind}"
        assert roles.sure_of(title) == next((one for one in roles.named_in(title)[:1] if one.confidence >= 0.9), None)


def test_a_title_without_a_role_names_none(roles: Roles) -> None:
    assert roles.named_in("Zookeeper") == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hero banner\n\nSenior Data Engineer\n\nChicago\n\nYou will work.", "Senior Data Engineer"),
        ("Acme | Data Engineer | Berlin | Remote", "Data Engineer"),
        ("Job Title: Data Engineer\nCompany: Acme", "Data Engineer"),
        ("We are looking for an experienced Data Engineer to join us.", "Data Engineer"),
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
        *("Pipefitter", "Millwright", "Roofer", "Waiter", "Bartender", "Bank Teller", "Housekeeper", "Sales Attendant"),
    ],
)
def test_professions_of_all_kinds_are_titles(roles: Roles, title: str) -> None:
    assert titles_in(layout(clean(f"We are looking for a {title} to join us.")), roles)[0].text == title
    assert titles_in(layout(clean(f"Acme | {title} | Leeds\nHello")), roles)[0].text == title


def test_the_title_of_the_source_comes_first(roles: Roles) -> None:
    assert titles_in(layout(clean("Data Engineer\nHello")), roles, "Cloud Engineer")[0].text == "Cloud Engineer"


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


@pytest.mark.parametrize(
    ("wording", "title"),
    [
        pytest.param("We're hiring a Data Engineer for the harbour team!", "Data Engineer", id="who is asked for"),
        pytest.param("Join us as a Pastry Chef", "Pastry Chef", id="whom one joins as"),
        pytest.param("Brambleworks is looking for an Art Director to draw maps", "Art Director", id="who is looking"),
        pytest.param("Milbo hiring Data Analyst in Greater Ghent Area", "Data Analyst", id="who hires where"),
        pytest.param("Position 2: Release Manager", "Release Manager", id="the number of a position"),
        pytest.param("b) Night Nurse", "Night Nurse", id="the letter of an item"),
        pytest.param("3 Tax Advisors", "Tax Advisors", id="how many"),
        pytest.param("== Site Manager ==", "Site Manager", id="rules"),
        pytest.param("★ Site Manager", "Site Manager", id="a star"),
        pytest.param("[Site Manager]", "Site Manager", id="all in brackets"),
        pytest.param("an experienced tram driver", "tram driver", id="an article and praise"),
        pytest.param("Site Managers wanted!", "Site Managers", id="wanted"),
        pytest.param("Site Manager positions available", "Site Manager", id="positions"),
        pytest.param("Tax Advisor, Site Manager and more!", "Tax Advisor, Site Manager", id="and more"),
        pytest.param("Site Manager job in Leeds", "Site Manager", id="a job in a town"),
        pytest.param("Site Manager with scaffolding experience", "Site Manager", id="what is asked for"),
        pytest.param("Site Manager at Milbo", "Site Manager", id="at a firm"),
        pytest.param("Site Manager: we love bricks", "Site Manager", id="a sentence behind a colon"),
        pytest.param("Milbo (Ghent): Site Manager", "Site Manager", id="a firm before a colon"),
        pytest.param("Tram Driver or", "Tram Driver", id="a loose word"),
        pytest.param("Site Manager (Boston", "Site Manager", id="a bracket that does not end"),
        pytest.param("Kafka, Java) Data Engineer (Full", "Data Engineer", id="halves of two brackets"),
        pytest.param("Site Manager (Boston, MA)", "Site Manager", id="a place in brackets"),
        pytest.param("Site Manager ($70k-$90k)", "Site Manager", id="pay in brackets"),
        pytest.param("Site Manager (2 positions)", "Site Manager", id="a number in brackets"),
        pytest.param("Site Manager in San Francisco", "Site Manager", id="in a place"),
        pytest.param("Site Manager New York", "Site Manager", id="a place behind"),
        pytest.param("Boston, MA, Site Manager", "Site Manager", id="a place before"),
        pytest.param("Milbo / Boston, MA / Site Manager", "Site Manager", id="a firm and a place before"),
        pytest.param("Site Manager, Boston, Salary 40K + Equity", "Site Manager", id="terms behind"),
        pytest.param("Site Manager; NYC or LA)", "Site Manager", id="places behind"),
    ],
)
def test_what_is_no_part_of_a_title_is_left_out(wording: str, title: str) -> None:
    assert shaped(wording) == title


@pytest.mark.parametrize(
    "title",
    [
        *("Site Manager (Nights and Bridges)", "Data Engineer, Recommendations", "Software Engineer in Test"),
        *("Technology Recruiting Manager", "Customer Service Specialist (Live Chat)", "Developer I"),
        *("Email Marketing Manager", "Visa Consultant", "Equity Research Analyst", "Assistant to the CEO"),
        *("Software Engineer: Python", "Sr. Engineer", "Senior .NET Developer", "Engineer (C#/.NET)", "Developer C#"),
        *("Product Manager (B2B SaaS)", "Data Scientist (Intern)", "Senior/Mid Web Developer", "R&D Engineer"),
    ],
)
def test_what_belongs_to_a_title_stays(title: str) -> None:
    assert shaped(title) == title


@pytest.mark.parametrize(
    "wording",
    [
        *("Cheers! Rosa (CTO)", "Rosa Parkin, VP of Product", "Talk to our CEO", "including our CTO who writes code"),
        *(
            "INTERN, VISA",
            "San Francisco, CA and interns",
            "INTERNS welcome too",
            "6 months INTERNS",
            "Hacker News Posting",
        ),
        *("My tool helps companies hire programmers", "We have built an engineer", "Expert PHP skills", "Pears", ""),
        *("engineer " * 40, "Masters or Bachelors in Physics"),
    ],
)
def test_what_says_something_else_is_no_title(wording: str) -> None:
    assert shaped(wording) is None


@pytest.mark.parametrize(
    ("title", "titles"),
    [
        ("Data Engineer, Designer", ["Data Engineer", "Designer"]),
        ("Data Engineer; Tax Advisor, and Nurse", ["Data Engineer", "Tax Advisor", "Nurse"]),
        ("Frontend, Backend Engineers", ["Frontend, Backend Engineers"]),
        ("Data Engineer, Reporting", ["Data Engineer, Reporting"]),
        ("Engineers (data, platform), Nurses", ["Engineers (data, platform)", "Nurses"]),
    ],
)
def test_a_list_of_titles_is_taken_apart(title: str, titles: list[str]) -> None:
    assert listed(title) == titles


@pytest.mark.parametrize("title", ["engineers", "Senior Developer", "Interns"])
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


@pytest.mark.parametrize(
    ("title", "role"),
    [
        pytest.param("Research Engineer, Machine Learning", "role/machine-learning-engineer", id="a field behind"),
        pytest.param("Machine Learning Expert", "role/machine-learning-engineer", id="who works in a field"),
        pytest.param("Systems Engineer", "role/infrastructure-engineer", id="a small word of the label"),
        pytest.param("Analytic Engineers", "role/analytics-engineer", id="an ending"),
        pytest.param("Best Engineers", None, id="short words of other letters"),
        pytest.param("City Manager", None, id="one more letter"),
        pytest.param("Production Engineer", None, id="another word"),
    ],
)
def test_a_title_is_like_a_label_only_where_it_means_the_same(core: Taxonomy, title: str, role: str | None) -> None:
    assert next((finding.role_id for finding in Roles(core.roles).named_in(title)), None) == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Front-end Team Lead", "role/front-end-developer"),
        ("Full Stack, Ops", "role/full-stack-developer"),
        ("DevOps", "role/devops-engineer"),
    ],
)
def test_a_side_of_development_stands_for_its_role(core: Taxonomy, title: str, role: str) -> None:
    assert [finding.role_id for finding in Roles(core.roles).of_side(title)] == [role]


def test_who_teaches_a_side_of_development_is_none_of_its_developers(core: Taxonomy) -> None:
    assert Roles(core.roles).of_side("Full Stack Instructor") == ()
