"""Seniority, place, date, mode, employment, organization and language of postings."""

from collections.abc import Callable
from datetime import date

import pytest

from extractors.dates import date_in
from extractors.employment import employment_type_in
from extractors.languages import language_of
from extractors.pipeline import PostingExtractor
from extractors.places import is_place, is_region, leading_place
from extractors.seniority import seniority_of
from extractors.tokens import tokenize
from schema.postings import EmploymentType, PayPeriod, PostingAnalysis, PostingDocument, Salary, Seniority, WorkMode

Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("text", "seniority"),
    [
        ("Senior Data Engineer\nHello there.", Seniority.SENIOR),
        ("Lead Data Engineer\nHello there.", Seniority.LEAD),
        ("Data Engineer Intern\nHello there.", Seniority.INTERN),
        ("Associate Data Engineer\nHello there.", Seniority.ASSOCIATE),
        ("Associate Data Engineer\nFor recent graduates.", Seniority.ENTRY),
        ("Senior Staff Engineer\nHello.", Seniority.STAFF),
        ("Product Manager\nHello there.", None),
        ("Engineering Manager\nHello there.", Seniority.MANAGER),
        ("VP of Engineering\nHello there.", Seniority.EXECUTIVE),
        ("Data Engineer\nSeniority Level: Associate", Seniority.ASSOCIATE),
        ("Data Engineer\nYou work with senior engineers.", None),
        ("Software Dev Manager\nHello there.", Seniority.MANAGER),
        ("Acme | Engineering Managers, Data Engineers, Engineering Interns | Berlin", Seniority.MANAGER),
        ("Acme - Berlin - FULL-TIME, INTERN\nWe hire data engineers.", None),
        ("Acme | Berlin | Full-time\nHello.\nThe internship positions are for the summer.", None),
        ("Acme is hiring data engineers. We're also looking for interns.", None),
        ("Data Engineer\nThis is an entry-level position in our team.", Seniority.ENTRY),
        ("Data Engineer\nIt is ideal for someone early in their career.", Seniority.ENTRY),
        ("Data Engineer\nA role for recent graduates.", Seniority.ENTRY),
        ("Data Engineer\nEntry-level dbt is sufficient.", None),
        ("Data Engineer\nNew grads please apply!", None),
        ("Registered Nurse\nPrecept new graduate nurses.", None),
        ("Data Engineer\nPositions range from entry level to directors.", None),
        ("Data Engineer\nWe're looking for a senior person.", Seniority.SENIOR),
        ("Data Engineer\nWe're also looking for senior designers.", None),
        ("Junior and Senior Data Engineers\nHello there.", None),
        ("Mid-Market Account Executive\nHello there.", None),
        ("Product Manager, Payments\nHello there.", None),
        ("Data Entry Clerk\nHello there.", None),
        ("Postdoctoral Fellow\nHello there.", None),
        ("Lead Generation Specialist\nHello there.", None),
        ("Acme\nWe are looking for summer interns.", Seniority.INTERN),
        ("Data Engineer\nWe are hiring summer interns.", None),
        ("Data Engineer\nThis internship lasts for a summer.", Seniority.INTERN),
        ("Acme | Data Engineer | Full-time\nWe're looking for a senior person.", Seniority.SENIOR),
    ],
)
def test_seniority_comes_from_the_title_first(analysed: Analysed, text: str, seniority: Seniority | None) -> None:
    assert analysed(text).seniority is seniority


@pytest.mark.parametrize(
    ("names", "rung"),
    [
        ("Intern|Interns|Internship|Trainee|Apprentice|Apprenticeship|Working Student", Seniority.INTERN),
        ("Werkstudent|Werkstudentin|Co-op|Coop|\u0130ntern", Seniority.INTERN),
        ("Trainees|Traineeship|Apprentices|Apprenticeships", Seniority.INTERN),
        ("Chief|CEO|CTO|CFO|COO|CPO|CIO|CMO|CDO|CISO|VP|SVP|EVP|Vice President|Founder", Seniority.EXECUTIVE),
        ("Director|Head", Seniority.DIRECTOR),
        (
            "Entry|Entry Level|Entrylevel|Graduate|New Grad|New Grads|New-Graduates|Early Career|Beginner",
            Seniority.ENTRY,
        ),
        ("Junior|Jr|Jnr", Seniority.JUNIOR),
        ("Principal|Distinguished|Fellow", Seniority.PRINCIPAL),
        ("Lead|Tech Lead|Technical Leader", Seniority.LEAD),
        ("Senior|Sr|Snr|\u017fenior", Seniority.SENIOR),
        ("Data Managers|Manager of Data|Manager, Data", Seniority.MANAGER),
        ("Mid|Middle|Mid-Level|Intermediate|Medior", Seniority.MID),
    ],
)
def test_each_name_of_a_rung_is_known(names: str, rung: Seniority) -> None:
    assert {name for name in names.split("|") if seniority_of(name, {}, "", frozenset()) is not rung} == set()


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Hello.\n#LI-Remote", WorkMode.REMOTE),
        ("Acme | Data Engineer | Onsite", WorkMode.ONSITE),
        ("REMOTE - Acme Test Engineering\nHello", WorkMode.REMOTE),
        ("Acme | Data Engineer | Onsite or Remote", WorkMode.REMOTE_POSSIBLE),
        ("Remote Status: Hybrid\nHello", WorkMode.HYBRID),
        ("This position is fully remote.", WorkMode.REMOTE),
        ("We have a hybrid work model.", WorkMode.HYBRID),
        ("Enjoy the opportunity for working remotely.", WorkMode.REMOTE_POSSIBLE),
        ("Occasional on-site visits to customers.", None),
        ("You work on-site in our Munich office.", WorkMode.ONSITE),
        ("Working from home is possible.", WorkMode.REMOTE_POSSIBLE),
        ("We are in the office three days a week.", WorkMode.HYBRID),
        ("No remote work.", WorkMode.ONSITE),
        ("Data Engineer\nAllows remote: No\nHello", WorkMode.ONSITE),
        ("Data Engineer\nAllows remote: Yes\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Data Engineer\nRemote: Yes\nHello", WorkMode.REMOTE),
        ("Data Engineer\nRemote: No\nHello", WorkMode.ONSITE),
        ("Acme | Paris, France | REMOTE + ONSITE", WorkMode.REMOTE_POSSIBLE),
        ("Acme | San Francisco (SOMA) or Remote | Full-time", WorkMode.REMOTE_POSSIBLE),
        ("Acme | Data Engineer | Part REMOTE", WorkMode.REMOTE_POSSIBLE),
        ("Remote or Local - Ft. Lauderdale, FL\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Acme | Berlin | Onsite (no remote)", WorkMode.ONSITE),
        ("REMOTE or in Cologne, Germany\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Remote, USA, Full Time.\nHello", WorkMode.REMOTE),
        ("Acme | Remote Sensing Analyst | Berlin | Onsite", WorkMode.ONSITE),
        ("Hello.\nAll positions ONSITE, a permit is needed.", WorkMode.ONSITE),
        ("Location: Dublin, Ireland (Hybrid - 1 day per week)\nHello", WorkMode.HYBRID),
        ("Wir arbeiten in einem hybriden Modell.", WorkMode.HYBRID),
        ("Localisation : Paris (3 jours de télétravail)", WorkMode.HYBRID),
        ("Springfield, IL (or remote) - Data Engineer\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Acme | Boston, MA, or REMOTE | Data Engineer", WorkMode.REMOTE_POSSIBLE),
        ("Acme, Springfield, IL. Remote or onsite in Springfield\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Acme builds maps.\nOnsite | Chicago | visa ok", WorkMode.ONSITE),
        ("Acme//Santiago, Chile//On-site//Fulltime", WorkMode.ONSITE),
        ("We hire full stack and QA engineers ONSITE. We build maps.", WorkMode.ONSITE),
        ("The position is located onsite at our office in Oakland.", WorkMode.ONSITE),
        ("Hello.\nWe want product people, full-time, onsite in Oakland.", WorkMode.ONSITE),
        ("Acme | Berlin | On-site (remote on a case by case basis)", WorkMode.REMOTE_POSSIBLE),
        ("Our team is based in Berlin, but we're open to remote as well.", WorkMode.REMOTE_POSSIBLE),
        ("Working remotely is a possibility.", WorkMode.REMOTE_POSSIBLE),
        ("Acme, Maine, remote is possible\nHello", WorkMode.REMOTE_POSSIBLE),
        ("We are not looking for people working remotely.", WorkMode.ONSITE),
        ("Remote work is not available.", WorkMode.ONSITE),
        ("We are looking for a Python/Django Developer (Remote) now.", WorkMode.REMOTE),
        ("Job type: Full-time, Full-remote (Spain)", WorkMode.REMOTE),
        ("This role is hybrid, with some days at a desk.", WorkMode.HYBRID),
        ("This role provides a hybrid way of working with an onsite presence.", WorkMode.HYBRID),
        ("Location: London (Soho, 4 office days/week)\nHello", WorkMode.HYBRID),
        ("Leeds, West Yorkshire (1-2 days a month onsite)\nHello", WorkMode.HYBRID),
        ("Denver (in person, 4 days/week)\nHello", WorkMode.HYBRID),
        ("Working from home one day a week is possible after a month.", WorkMode.HYBRID),
        ("Flexible hours, home office up to 2 days a week.", WorkMode.HYBRID),
        ("We all come into the office on Tuesdays.", WorkMode.HYBRID),
        ("Staff spend 60% of their working time in an office.", WorkMode.HYBRID),
        ("Benefits: a work from home budget each year.", None),
        ("Work from home occasionally.", None),
        ("Acme | Berlin | Onsite (WFH 2 days a week)", WorkMode.HYBRID),
        ("Senior Engineer\nWroclaw /Full-time /Remote\nHello", WorkMode.REMOTE),
        ("Phone call, half day onsite, offer within 1 day of the onsite interview.", None),
        ("We like drinking in the office on Fridays.", None),
        ("Acme | Hybrid Web Application Developer | Berlin", None),
        ("Hiring process\nOnsite interview\nOffer", None),
        ("Acme bakes rolls for the whole town and its guests. Onsite. Come and see us.", WorkMode.ONSITE),
        ("Acme bakes rolls for the whole town and its many guests; remote; come and see us.", WorkMode.REMOTE),
        ("Acme bakes for the whole town; we have never met a remote baker who likes it; come.", None),
        ("Data Engineer\n" + "Hello.\n" * 80 + "Come if you can be ONSITE with us all day.", WorkMode.ONSITE),
    ],
)
def test_the_mode_of_work(analysed: Analysed, text: str, mode: WorkMode | None) -> None:
    assert analysed(text).work_mode is mode


@pytest.mark.parametrize(
    ("text", "employment"),
    [
        ("Employment Type: Regular\nHello", EmploymentType.FULL_TIME),
        ("Acme | Data Engineer | Full-time", EmploymentType.FULL_TIME),
        ("Data Engineer\nPart-time / freelancer\nBoston, MA", EmploymentType.PART_TIME),
        ("Data Engineer Intern\nHello", EmploymentType.INTERNSHIP),
        ("This is a contract position.", EmploymentType.CONTRACT),
        ("Permanent, full time contract", EmploymentType.FULL_TIME),
        ("Temporary position (maternity cover)", EmploymentType.TEMPORARY),
        ("We have full contact karate.", None),
        ("Acme | Data Engineer | London | Perm", EmploymentType.FULL_TIME),
        ("Acme | Berlin | Full-time, Contract", EmploymentType.FULL_TIME),
        ("Acme | Berlin | Contract or full-time", EmploymentType.CONTRACT),
        ("Acme - Berlin - FULL-TIME, INTERN\nHello", EmploymentType.FULL_TIME),
        ("Acme | Data Engineering Intern, full-time | Berlin", EmploymentType.INTERNSHIP),
        ("Acme | Data Engineers, Engineering Interns | Berlin", None),
        ("We are looking for our first full-time designer.", EmploymentType.FULL_TIME),
        ("Een fulltime dienstverband in een ervaren team.", EmploymentType.FULL_TIME),
        ("Acme, Springfield, full-time, onsite, visa possible\nHello", EmploymentType.FULL_TIME),
        ("Data Engineer\nLeeds, UK.  Full time, permanent.\nHello", EmploymentType.FULL_TIME),
        ("Data Science Engineer (Seattle, Full Time, ONSITE)", EmploymentType.FULL_TIME),
        ("Data Scientist\nAmsterdam / Product & Tech / Permanent / Hybrid", EmploymentType.FULL_TIME),
        ("All positions full time in Boston.", EmploymentType.FULL_TIME),
        ("This position requires full-time, in-house work in Barcelona.", EmploymentType.FULL_TIME),
        ("On-site, full-time engineering positions are open.", EmploymentType.FULL_TIME),
        ("We treat people well. Full-time, local only. We build maps.", EmploymentType.FULL_TIME),
        ("We build gearboxes for trains.\nStart: soon. Contract: full-time, indefinite.", EmploymentType.FULL_TIME),
        ("Das Gehalt für diese Vollzeitstelle ist gut.", EmploymentType.FULL_TIME),
        ("ZenBoard (Part time, Remote or local)\nHello", EmploymentType.PART_TIME),
        ("Programme Administrator (0.6 FTE)\nHello", EmploymentType.PART_TIME),
        ("Contract: Teilzeit\nHello", EmploymentType.PART_TIME),
        ("Data Engineer\nContract type: B2B\nHello", EmploymentType.CONTRACT),
        ("Product Manager (B2B SaaS)\nHello", None),
        ("Product Manager (B2B SaaS)\nTallinn, Estonia · Full time · Hybrid", EmploymentType.FULL_TIME),
        ("We meet in London on a regular basis.", None),
        ("Acme | Software Engineer | Boston | VISA, INTERNS, ONSITE", None),
        ("Acme | Software Engineer | Boston | INTERNS welcome", None),
        ("Acme | Boston | Intern | Mobile Developer", EmploymentType.INTERNSHIP),
        ("Boston, MA - full time, internship, maybe remote\nData Engineer", EmploymentType.FULL_TIME),
        ("Acme is looking for a remote freelance web developer.", EmploymentType.CONTRACT),
        ("We match clients with (freelance) designers who look for work.", None),
        ("We're still small, 5 full-time engineers and a dog.", None),
        ("A permanent resident of the USA may apply.", None),
        ("The job is full-time.", EmploymentType.FULL_TIME),
        ("Acme | Engineering Interns | Oslo\nHello.", EmploymentType.INTERNSHIP),
        ("Acme | Web Developer, Intern | Oslo\nHello.", EmploymentType.INTERNSHIP),
        ("Acme | Apprentice / Trainee | Oslo | Full-time\nHello.", EmploymentType.INTERNSHIP),
    ],
)
def test_the_form_of_employment(analysed: Analysed, text: str, employment: EmploymentType | None) -> None:
    assert analysed(text).employment_type is employment


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Acme Labs | Data Engineer | Berlin | Full-time", "Acme Labs"),
        ("Company: Acme GmbH\nHello", "Acme GmbH"),
        ("Acme is a leading provider of rockets.", "Acme"),
        ("Spark is a plus.", None),
        ("Python is the main language of our services.", None),
        ("About Acme Labs\nWe build rockets for everyone.", "Acme Labs"),
        ("Acme is looking for a Data Engineer.", "Acme"),
        ("Acme Labs - https://acme.example/jobs\nHello.", "Acme Labs"),
        ("Acme Labs - San Francisco\nHello.", "Acme Labs"),
        ("Berlin, Germany | Acme GmbH | https://acme.example\nHello.", "Acme GmbH"),
        ("REMOTE - https://acme.example/jobs\nHello.", None),
        ("We are looking for you.", None),
        ("Company: Acme (https://acme.example)\nHello.", "Acme"),
        ("GoAcme | Berlin | Onsite\nHello.", "GoAcme"),
        ("Acme Partners | Java Architect | Austin, Texas | www.acme.example\nHello.", "Acme Partners"),
        ("Acme (https://acme.example) - London UK - Onsite\nHello.", "Acme"),
        ("Acme - San Francisco, CA & New York, NY\nHello.", "Acme"),
        ("Acme / Chicago, IL / Web Engineers\nHello.", "Acme"),
        ("Acme: Berlin, Germany\nHello.", "Acme"),
        ("Acme, Berlin, Germany - https://acme.example\nHello.", "Acme"),
        ("Acme in Oakland, CA\nHello.", "Acme"),
        ("ACME.COM ONSITE Full-time, relocation to Amsterdam, visas are no problem\nHello.", "ACME.COM"),
        ("NYC --- Acme Labs (www.acme.example)\nHello.", "Acme Labs"),
        ("New York, NY - Full-time\nAcme Labs\nHello.", "Acme Labs"),
        ("Acme\nSan Francisco, CA - close to the station\nHello.", "Acme"),
        ("Acme (TechStars 2014) is hiring.", "Acme"),
        ("Hello. We at Acme build rockets.", "Acme"),
        ("Acme was founded in Berlin.", "Acme"),
        ("Senior Data Engineer at Acme Labs - https://acme.example\nHello.", "Acme Labs"),
        ("Acme Sysadmin, Inc. | Sales | Los Angeles, USA\nHello.", "Acme Sysadmin, Inc"),
        ("San Jose, CA - All are welcome to apply\nHello.", None),
        ("Doctor Acme | Senior Data Engineer | Berlin\nHello.", "Doctor Acme"),
        ("Data Engineer | https://acme.example | SF Bay Area\nHello.", None),
        ("Luzern, Switzerland, on site\nHello.", None),
        ("Intern position at The Lab - part of Acme\nHello.", "The Lab"),
        ("London, UK - Six to Start - Data Engineer\nHello.", "Six to Start"),
        ("Acme <acme.example> | Palo Alto, CA | Onsite\nHello.", "Acme"),
        ("[ALL REMOTE] several openings, Europe\nHello.", None),
        ("Where: Toronto, Canada, no remote workers\nHello.", None),
        ("San Francisco, CA, London, UK - Onsite\nHello.", None),
        ("Registered Nurse - Intensive Care\nHello.", None),
        ("Acme — Oslo | Data Engineer\nHello.", "Acme"),
        ("Acme – Oslo | Data Engineer\nHello.", "Acme"),
        ("Acme Crumbs for Health (acme.example) | Data Engineer | Oslo\nHello.", "Acme Crumbs for Health"),
        ("Acme Labs\nFull-time\nHello.", "Acme Labs"),
        ("Data Engineer @ Acme\nHello.", "Acme"),
        ("DATA ENGINEER AT ACME\nHello.", "ACME"),
        ("Oslo, Norway - AcmeWorks - Full-time\nHello.", "AcmeWorks"),
        ("Oslo, Norway - AcmeWorks (https://acme.example)\nHello.", "AcmeWorks"),
        ("Acme (AcmeBakery.example) | Oslo, Norway | Onsite\nHello.", "Acme"),
        ("ONSITE | Data Engineer | Oslo\nHello.", None),
        ("Data Engineer | Local Only | Oslo\nHello.", None),
        ("Data Engineer | Platform Developers C++ | Oslo\nHello.", None),
        ("Front End Developers | Data Engineer | Oslo\nHello.", None),
        ("Platform engineers to Acme | Oslo | Onsite\nHello.", None),
        ("Data Engineer\nHeadquarters: Oslo, Norway\nHello.", None),
        ("***\nHello.", None),
    ],
)
def test_who_hires(analysed: Analysed, text: str, organization: str | None) -> None:
    assert analysed(text).organization == organization


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Senior Data Engineer\n\nChicago, Illinois, USA\n\nHello.\n\nLocation: Chicago", "Chicago, Illinois, USA"),
        ("Acme | Data Engineer | Oakland, CA | Full-time", "Oakland, CA"),
        ("Location: Amsterdam HQ\nHello", "Amsterdam HQ"),
        ("The team is based in Berlin.", "Berlin"),
        ("Data Engineer in Munich, Germany\nHello", "Munich, Germany"),
        ("Acme (San Francisco, CA) is hiring", "San Francisco, CA"),
        ("Acme | Data Engineer | Sheffield or London, UK | Onsite", "Sheffield or London, UK"),
        ("Acme | Data Engineer | On-site San Francisco or Remote", "San Francisco"),
        ("Acme | Software Engineer, UX Designer | Boston, MA", "Boston, MA"),
        ("Acme ( Boston,MA ) builds rockets.", "Boston,MA"),
        ("We hire everywhere.", None),
        ("Acme | San Francisco, CA and Seattle, WA | Onsite", "San Francisco, CA and Seattle, WA"),
        ("Acme | Pasadena HQ, Boston, San Diego, Chicago | Onsite", "Pasadena HQ, Boston, San Diego, Chicago"),
        ("Acme | Software Engineer | New York NY ONSITE", "New York NY"),
        ("Acme - Minneapolis, MN https://acme.example", "Minneapolis, MN"),
        ("Acme | Rio de Janeiro - Brazil, Miami - FL - USA | Onsite", "Rio de Janeiro - Brazil, Miami - FL - USA"),
        ("Acme | Engineer | Fulltime | ONSITE in New York", "New York"),
        ("Acme | NYC / Norwalk, CT | Remote", "NYC / Norwalk, CT"),
        ("Acme - San Francisco, CA, Data Engineers", "San Francisco, CA"),
        ("Acme, Vancouver Canada\nHello.", "Vancouver Canada"),
        ("Acme\nSan Francisco, CA - close to the station\nHello.", "San Francisco, CA"),
        ("Data Engineer\nRemote or Local - Ft. Lauderdale, FL", "Ft. Lauderdale, FL"),
        ("Acme | Portland, OR | Onsite", "Portland, OR"),
        ("Acme | Menlo Park, CA OR Hong Kong | Onsite", "Menlo Park, CA OR Hong Kong"),
        ("Acme - Bloomington, IN USA - REMOTE OK", "Bloomington, IN USA"),
        ("Acme - San Francisco, CA (ONSITE; FULL-TIME; INTERN)", "San Francisco, CA"),
        ("Acme - NY, NY / Los Angeles, CA / London, UK", "NY, NY / Los Angeles, CA / London, UK"),
        ("Acme.example. Seattle, WA. https://acme.example", "Seattle, WA"),
        ("Acme - Senior Java engineer / San Francisco, CA / Full Time / On Site", "San Francisco, CA"),
        ("Luzern, Switzerland, on site\nHello.", "Luzern, Switzerland"),
        ("Hello. We're a San Francisco based company.", "San Francisco"),
        ("Acme - Berlin, full-time, Systems Administration\nHello", "Berlin"),
        ("Germany, Hamburg | Data Engineer\nHello.", "Germany, Hamburg"),
        ("Europe - Manchester | Data Engineer\nHello.", "Europe - Manchester"),
        ("Bergen, Norway / Leeds, UK - Acme | Data Engineer\nHello.", "Bergen, Norway / Leeds, UK"),
        ("Data Engineer\nGo, Python, Micro-Services\nHello", None),
        ("Location: Not stated\nHello", None),
    ],
)
def test_the_place_stands_in_the_title_block_a_header_a_label_or_a_sentence(
    analysed: Analysed, text: str, place: str | None
) -> None:
    assert analysed(text).location == place


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Berlin", True),
        ("Austin, TX", True),
        ("Hoboken NJ", True),
        ("Gainesville, Fl", True),
        ("Philly, DC, Richmond, Charlotte, Atlanta", True),
        ("NYC, Wilmington DE, McLean VA", True),
        ("Flagstaff, AZ", True),
        ("Flagstaff AZ", True),
        ("Waltham MA", True),
        ("Utah", True),
        ("Soho, London", True),
        ("Angel, Leeds, United Kingdom", True),
        ("Hollywood / Los Angeles, California", True),
        ("Austin, Chicago, Seattle, and Sunnyvale, CA", True),
        ("Leeds, Oslo, Bergen, Hamlet", True),
        ("Relocation OK", False),
        ("Acme / Leeds", False),
        ("Canada/France, Acme Bakers", False),
        ("Acme, Bakers, First Round, Leeds", False),
        ("Leeds - Oslo - Bergen - Acme", False),
        ("Mobile Developer, Leeds", False),
        ("Python, SQL", False),
        ("Python, IT", False),
        ("Elixir/Phoenix", False),
        ("Salesforce UK", False),
        ("Acme", False),
        ("Data Engineer, UX", False),
    ],
)
def test_a_place_is_a_city_with_its_region_or_one_that_everyone_knows(text: str, known: bool) -> None:
    assert is_place(text) is known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        *(("Texas", True), ("TX", True), ("Tx", True), ("U.S.", True), ("Texas USA", True), ("CA US", True)),
        *(("in", False), ("Leeds", False), ("Texas Ranger", False), ("Leeds USA", False)),
    ],
)
def test_countries_and_states_are_regions(text: str, known: bool) -> None:
    assert is_region(text) is known


@pytest.mark.parametrize(
    "text",
    ["Berlinhttps://acme.example", "Berlinwww.acme.example", "REMOTE onlyBerlin", "(Acme) Berlin", "_Berlin_ REMOTE"],
)
def test_a_place_stands_right_beside_terms_and_addresses(text: str) -> None:
    assert leading_place(text) == "Berlin"


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("03-19-2026", False, date(2026, 3, 19)),
        ("19.03.2026", False, date(2026, 3, 19)),
        ("03/04/2026", False, date(2026, 3, 4)),
        ("03/04/2026", True, date(2026, 4, 3)),
        ("2026-03-19", False, date(2026, 3, 19)),
        ("Sep 17, 2019", False, date(2019, 9, 17)),
        ("17th of September 2019", False, date(2019, 9, 17)),
        ("20260319", False, date(2026, 3, 19)),
        ("99/99/2020", False, None),
    ],
)
def test_dates_of_all_usual_forms(text: str, day_first: bool, expected: date | None) -> None:
    assert date_in(text, day_first=day_first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data Engineer\nDate posted: 19.03.2026\nHello.", date(2026, 3, 19)),
        ("Data Engineer\n| Published: 2026-03-19 |", date(2026, 3, 19)),
        ("Data Engineer\nDate: soon\nPosted: 2026-03-19", date(2026, 3, 19)),
        ("Data Engineer\nLocation: Leeds, UK\nPosted on 03/04/2026\nHello.", date(2026, 4, 3)),
        ("Data Engineer\nLocation: New York, NY\nPosted on 03/04/2026\nHello.", date(2026, 3, 4)),
        ("Data Engineer\nPosted on 03/04/2026 for all of the United States", date(2026, 3, 4)),
        ("Data Engineer\nWe moved on 19.03.2026.", None),
    ],
)
def test_the_day_of_posting_stands_behind_its_label(analysed: Analysed, text: str, expected: date | None) -> None:
    assert analysed(text).date_posted == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We are looking for you to work with the team on our data and the web.", "en"),
        ("Wir suchen dich für das Team und die Arbeit mit der Plattform, die wir bauen.", "de"),
        ("Nous cherchons une personne pour notre équipe et vous travaillez avec les données.", "fr"),
        ("데이터 엔지니어를 찾습니다. SQL 경험이 있으신 분", "ko"),
        ("Python SQL Docker", None),
    ],
)
def test_the_language_is_told_by_its_short_words(text: str, language: str | None) -> None:
    assert language_of(text, frozenset(tokenize(text).words)) == language


def test_of_a_posting_in_another_language_only_names_are_taken(analysed: Analysed) -> None:
    analysis = analysed(
        "Wir suchen dich für das Team und die Arbeit mit Python, SQL und machine learning im Data Science."
    )
    assert analysis.language == "de"
    assert [finding.pref_label for finding in analysis.skills] == ["Python", "SQL"]


@pytest.mark.parametrize(
    "name",
    [
        *("internship", "working student", "apprenticeship", "trainee", "part time", "volunteer", "contract", "b2b"),
        *("freelance", "1099", "temporary", "seasonal", "fixed term", "interim", "per diem", "full time", "regular"),
        *("permanent", "vollzeit", "cdi", "direct hire", "temps plein", "plein temps", "voltijd"),
    ],
)
def test_a_form_of_employment_is_found_in_small_and_capital_letters(name: str) -> None:
    words = frozenset(name.split())
    texts = [f"{written} position" for written in (name, name.title(), name.upper())]
    found = {employment_type_in((), {}, (), text, words) for text in texts}
    assert len(found) == 1
    assert None not in found


def test_the_place_of_the_source_may_state_the_mode(extractor: PostingExtractor) -> None:
    assert extractor.analyse(PostingDocument(text="Hello there.", location="Remote")).work_mode is WorkMode.REMOTE


def test_pay_is_read_from_the_text_where_the_source_states_none(extractor: PostingExtractor) -> None:
    text = "Data Engineer\nSalary: $90,000 - $100,000"
    stated = Salary(min=70000, max=80000, currency="EUR", period=PayPeriod.YEAR)
    read = Salary(min=90000, max=100000, currency="USD", period=PayPeriod.YEAR)
    documents = (PostingDocument(text=text), PostingDocument(text=text, salary=stated))
    assert [extractor.analyse(document).salary for document in documents] == [read, stated]


@pytest.mark.parametrize(
    ("fact", "value", "labels"),
    [
        (
            "location",
            "Little Snoring",
            "Location|Locations|Job Location|Job Locations|Work Location|Office Location|City",
        ),
        (
            "location",
            "Little Snoring",
            "Based in|Place of work|Place|Where|Office|Office Locations|Project/Team Location",
        ),
        ("location", "Little Snoring", "Standort|Arbeitsort|Einsatzort|Lieu|Localisation|Localização|Local|Locatie"),
        ("location", "Little Snoring", "Standplaats|Ubicación|Sede|Plats|Ort"),
        ("organization", "Acme", "Company|Company Name|Organization|Organisation|Employer|Hiring Organization|Client"),
        ("organization", "Acme", "Hiring Company"),
        (
            "employment_type",
            "Part-time",
            "Employment Type|Job Type|Contract Type|Type|Employment|Position Type|Contract",
        ),
        ("employment_type", "Part-time", "Time Type|Type of Employment|Schedule|Work Type|Worker Type"),
        ("work_mode", "WFH", "Remote Status|Work Mode|Workplace Type|Workplace|Work Arrangement|Remote|Work Model"),
        ("work_mode", "WFH", "Allows remote|Work Setup|Location Type|Work Location Type|Remote Type|Working Model"),
        ("work_mode", "Leeds (WFH)", "Location|Locations|Job Location|Work Location|Where"),
        (
            "seniority",
            "Senior",
            "Seniority Level|Seniority|Experience Level|Career Level|Level|Job Level|Position Level",
        ),
    ],
)
def test_a_fact_stands_behind_any_of_its_labels(analysed: Analysed, fact: str, value: str, labels: str) -> None:
    far = "Data Engineer\n" + "Hello.\n" * 80
    assert getattr(analysed(f"{far}Pears: {value}"), fact) is None
    assert {label for label in labels.split("|") if not getattr(analysed(f"{far}{label}: {value}"), fact)} == set()


def test_what_the_source_states_comes_first(extractor: PostingExtractor) -> None:
    document = PostingDocument(
        text="Company: Acme\nLocation: Berlin\nHello",
        title="Data Engineer (m/f/d)",
        organization="Umbrella",
        location="Paris",
        date_posted="2026-03-19",
        employment_type="PART_TIME",
    )
    analysis = extractor.analyse(document)
    assert (analysis.title, analysis.organization, analysis.location) == ("Data Engineer", "Umbrella", "Paris")
    assert (analysis.date_posted, analysis.employment_type) == (date(2026, 3, 19), EmploymentType.PART_TIME)


def test_a_stated_title_as_long_as_a_posting_is_none(extractor: PostingExtractor) -> None:
    text = "Data Engineer\n\nRequirements\n- Python\n"
    long = PostingDocument(text=text, title="Data Analyst, " * 100)
    assert extractor.analyse(long).title == extractor.analyse(PostingDocument(text=text)).title == "Data Engineer"
