"""Skills that postings ask for in words of their own, and wordings that only sound like them."""

from __future__ import annotations

import pytest

from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument, RequirementLevel


def _asked(core_extractor: PostingExtractor, wording: str) -> set[str]:
    document = PostingDocument(text=f"Requirements\n- {wording}")
    return {finding.skill_id.removeprefix("skill/") for finding in core_extractor.analyse(document).skills}


@pytest.mark.parametrize(
    ("wording", "slug"),
    [
        ("Confident collaborating and communicating with non-technical stakeholders", "communication"),
        ("Clear cross-functional communication", "communication"),
        ("Strong capabilities in project management and communication", "communication"),
        ("You explain the insights in a simple, practical way", "communication"),
        ("Explain a trade-off to people who do not write code", "communication"),
        ("You act as a liaison between both teams", "communication"),
        ("You get your message across", "communication"),
        ("Know Polish", "polish"),
        ("Communication, time management", "communication"),
        ("Collaborative communication style", "communication"),
        ("Strong collaborative personality", "collaboration"),
        ("Confident collaborating and communicating with non-technical stakeholders", "collaboration"),
        ("You enjoy collaborating", "collaboration"),
        ("You take pleasure in mentoring them directly", "mentoring"),
        ("Experience with teaching or mentoring", "mentoring"),
        ("You have mentored interns", "mentoring"),
        ("Being well organised is vital", "organizational-skills"),
        ("A way of working that is structured, analytical, solution-oriented", "analytical-thinking"),
        ("Logical and analytical in all you do", "analytical-thinking"),
        ("Keen on finding solutions to problems", "problem-solving"),
        ("You like to solve hard problems", "problem-solving"),
        ("You love being part of a team", "teamwork"),
        ("Talks at conferences", "public-speaking"),
        ("You have a genuine curiosity for the field", "curiosity"),
        ("You don't wait to be told what comes next", "initiative"),
        ("Ownership and accountability", "ownership"),
        ("You are good at prioritising", "prioritization"),
        ("Able to deal with stress", "working-under-pressure"),
        ("Motivation to learn", "continuous-learning"),
        ("You are good at explaining new features", "communication"),
        ("Able to think on your feet", "resourcefulness"),
        ("Work effectively across business and technical teams", "interdisciplinary-teamwork"),
        ("Comfortable working with technical and non-technical stakeholders", "stakeholder-management"),
        ("Comfort operating in ambiguous environments", "dealing-with-ambiguity"),
        ("An ability to get things done", "achievement-orientation"),
        ("You value documentation and clean, tidy code", "clean-code"),
        ("You write clear, well documented, tested code", "clean-code"),
        ("3 years of experience as an Analytics Engineer", "analytics-engineering"),
        ("5+ years as a senior Data Engineer", "data-engineering"),
        ("Experience as a project manager", "project-management"),
        ("Analyzing security vulnerabilities", "vulnerability-assessment"),
        ("Go to market tactics", "go-to-market-strategy"),
        ("Optimising our Snowflake warehouse for cost", "data-warehouse-optimization"),
        ("Weld structural steel beams", "welding"),
        ("Solder components on boards", "soldering"),
        ("You work agilely", "agile"),
        ("Proofreaders with an eye for law", "proofreading"),
        ("Photograph interiors", "photography"),
        ("Accounts payable/receivable experience", "accounts-receivable"),
        ("Compelling visualizations and dashboards", "data-visualization"),
        ("English (Upper-Intermediate) or higher", "english"),
        ("J QUERY and MY SQL", "jquery"),
        ("Some time on Teams and in Miro", "microsoft-teams"),
        ("Universal / isomorphic JavaScript", "javascript"),
        ("Web developers of all kinds", "web-development"),
        ("Run a Delphi survey among physicians", "delphi-method"),
        ("Port a Delphi 7 application", "delphi"),
        ("Model characters in Maya", "autodesk-maya"),
        ("Route boards in Eagle", "autodesk-eagle"),
        ("Draw venous and capillary blood", "phlebotomy"),
        ("git hub and bit bucket", "github"),
        ("Extend and enhance our curriculum", "curriculum-development"),
        ("Set up processes for quality control", "quality-control"),
        ("Proficiency with generative AI coding assistants", "generative-ai"),
        ("Proficiency with generative AI coding assistants", "ai-assisted-development"),
        ("You draw up contracts", "contract-drafting"),
        ("Represent clients in court", "litigation"),
        ("Keep the books up to month end", "bookkeeping"),
        ("Keep the books up to month end", "month-end-close"),
        ("Reconcile supplier statements", "accounts-payable"),
        ("Chase late payers", "credit-control"),
        ("Run the payroll for 90 staff", "payroll"),
        ("Work out wages every fortnight", "payroll"),
        ("Fill in tax returns for sole traders", "tax-preparation"),
        ("Raise invoices at the end of each job", "invoicing"),
        ("Settle claims for flood damage", "claims-processing"),
        ("A background in insurance", "insurance-industry"),
        ("From the hospitality trade", "hospitality-industry"),
        ("You know the energy market", "energy-industry"),
        ("Answer tenders", "bid-and-proposal-management"),
        ("Register our trade marks", "intellectual-property-law"),
        ("Fight fires and rescue people", "fire-and-rescue"),
        ("Take minutes at the council's meetings", "note-taking"),
        ("Negotiate with landlords", "lease-negotiation"),
        ("Help residents to wash and dress", "personal-care"),
        ("Change dressings", "wound-care"),
        ("You have changed patients' dressings", "wound-care"),
        ("Deliver babies", "midwifery"),
        ("Hand out tablets in the evening", "medication-administration"),
        ("Stop infections from spreading", "infection-control"),
        ("Decide who must be seen first", "patient-triage"),
        ("Lay bricks", "masonry"),
        ("You have laid bricks and blocks", "masonry"),
        ("Wire consumer units", "electrical-installation"),
        ("Hang doors", "carpentry"),
        ("Plaster walls", "drywall-and-plastering"),
        ("Fix leaking taps", "plumbing"),
        ("Tile bathrooms", "floor-and-wall-tiling"),
        ("Drive a digger", "excavator-operation"),
        ("Mow lawns and trim hedges", "landscaping"),
        ("Lay carpets and vinyl", "carpentry-fit-out"),
        ("Keep our machines running", "equipment-maintenance"),
        ("Put gearboxes together", "mechanical-assembly"),
        ("Plan which orders run on which line", "production-planning"),
        ("Sew covers for seats", "sewing-production"),
        ("Weld frames and brackets", "welding"),
        ("Turn ideas into prototypes", "prototyping"),
        ("Localise our app into six languages", "localization"),
        ("Split our monolith into services", "microservices"),
        ("Track down memory leaks", "debugging"),
        ("Break epics down into small stories", "user-stories"),
        ("Turn figures into clear charts", "data-visualization"),
        ("Label images for our models", "data-annotation"),
        ("Tidy up messy data", "data-cleansing"),
        ("Sift through large sets of data", "data-mining"),
        ("Triage tickets", "technical-support"),
        ("Reset passwords", "user-account-administration"),
        ("Lock down our servers", "system-hardening"),
        ("Find out why the network is slow", "network-troubleshooting"),
        ("Ring up firms that do not know us yet", "cold-calling"),
        ("Brief agencies", "marketing-agency-management"),
        ("Post on Instagram", "social-media-management"),
        ("Get us to the top of Google", "search-engine-optimization"),
        ("Turn visitors into buyers", "conversion-rate-optimization"),
        ("Take orders by phone", "order-management"),
        ("Fill shelves at night", "shelf-stocking"),
        ("Count stock", "cycle-counting"),
        ("Mix cocktails", "bartending"),
        ("Haggle with suppliers over prices", "contract-negotiation"),
        ("Plan the rota for the shop", "staff-scheduling"),
        ("Bake bread and rolls", "baking"),
        ("Set out lessons for mixed abilities", "lesson-planning"),
        ("Set out lessons for mixed abilities", "differentiated-instruction"),
        ("Mark homework", "marking-and-feedback"),
        ("Grow cells", "cell-culture"),
        ("Read up on what others have published", "literature-review"),
        ("Translate manuals", "translation"),
        ("Lay out brochures", "layout-design"),
        ("Cut videos for our channel", "video-editing"),
        ("Sketch screens before they are built", "wireframing"),
        ("Screen CVs", "recruiting"),
        ("Keep staff files", "employee-records-management"),
        ("Open and sort the post", "mail-handling"),
        ("Keep the director's diary", "executive-support"),
        ("Book flights and hotels", "travel-arrangements"),
    ],
)
def test_a_skill_is_found_in_everyday_words(core_extractor: PostingExtractor, wording: str, slug: str) -> None:
    assert slug in _asked(core_extractor, wording)


@pytest.mark.parametrize(
    ("wording", "slug"),
    [
        ("Turn ambiguous questions into clear metrics", "dealing-with-ambiguity"),
        ("Turn ambiguous questions into clear metrics", "problem-framing"),
        ("Partner with stakeholders to define metrics", "collaboration"),
        ("Quantitative research skills", "numeracy"),
        ("Join a fun, motivated and kind team", "self-motivation"),
        ("If you are motivated by our mission, write to us", "self-motivation"),
        ("People say 'get things done' here a lot", "achievement-orientation"),
        ("If interested in learning more, write to us", "continuous-learning"),
        ("Smart and strongly motivated people", "motivating-others"),
        ("Knowledge of industrial communication protocols", "communication"),
        ("Designing scalable analytical solutions", "analytical-thinking"),
        ("Fundamentals (algorithms, problem solving, writing clean scalable code)", "writing"),
        ("Work with client and server machines, learning as you go", "equipment-maintenance"),
        ("A clean driving record", "data-cleansing"),
        ("Keep the company running", "companionship"),
        ("You are addicted to shipping", "addiction-services"),
        ("We welcome people with disabilities", "disability-support"),
        ("Build brand new services", "brand-management"),
        ("Open source work, blog posts", "mail-handling"),
        ("The code that you write will go into production", "wills-and-probate"),
        ("Write a cover letter", "correspondence"),
        ("A multi-disciplinary team", "employee-relations"),
        ("Set up virtual machines", "machine-setup"),
        ("Take features from planning to production", "production-planning"),
        ("Automate press releases", "machine-operation"),
        ("Internet redundancy", "employee-relations"),
        ("Write features and tests", "journalism"),
        ("Make sense of user behaviour data", "user-research"),
        ("Store no personal data", "data-privacy"),
        ("Understand processes in order to supply insights", "order-management"),
        ("Understand processes in order to supply insights", "purchasing"),
        ("Installing and supporting Windows", "glazing"),
        ("Design of water treatment plants", "landscaping"),
        ("Shape revenue plans in line with our goals", "production-planning"),
        ("Drive talent management and coaching", "passenger-transport-driving"),
        ("Work from 9 till 5", "cash-handling"),
        ("Work with looked after children", "childcare"),
        ("Raise money from investors", "fundraising"),
        ("Pick up orders at the counter", "order-picking"),
        ("Lay the foundation of our team", "masonry"),
        ("Keep our code quality high", "quality-control"),
        ("Lock in savings", "lockout-tagout"),
        ("Draw conclusions", "illustration"),
    ],
)
def test_wordings_that_only_sound_like_a_skill_ask_for_none(
    core_extractor: PostingExtractor, wording: str, slug: str
) -> None:
    assert slug not in _asked(core_extractor, wording)


def test_what_stores_run_on_is_in_use(core_extractor: PostingExtractor) -> None:
    found = core_extractor.analyse(PostingDocument(text="Stores run on Dynamics 365.")).skills
    assert [finding.pref_label for finding in found] == ["Microsoft Dynamics 365"]


def test_speakers_who_are_encouraged_are_preferred(core_extractor: PostingExtractor) -> None:
    (finding,) = core_extractor.analyse(PostingDocument(text="Spanish speakers encouraged to apply.")).skills
    assert (finding.pref_label, finding.requirement) == ("Spanish", RequirementLevel.PREFERRED)


def test_how_well_a_language_is_known_stands_at_the_language(core_extractor: PostingExtractor) -> None:
    text = "Fluent in French, conversational Dutch is a plus, English required."
    levels = {one.pref_label: one.requirement for one in core_extractor.analyse(PostingDocument(text=text)).skills}
    required, preferred = RequirementLevel.REQUIRED, RequirementLevel.PREFERRED
    assert levels == {"French": required, "Dutch": preferred, "English": required}


def test_a_product_behind_its_maker_takes_the_place_of_what_it_is_by_itself(core_extractor: PostingExtractor) -> None:
    assert _asked(core_extractor, "Experience with AWS (API Gateway, VPC)") == {
        *("amazon-web-services", "amazon-api-gateway", "amazon-vpc"),
    }


def test_driven_people_have_a_trait_of_character(core_extractor: PostingExtractor) -> None:
    rejections = core_extractor.analyse(PostingDocument(text="We value driven individuals.")).rejections
    assert [one.reason for one in rejections] == ["a trait of character"]


@pytest.mark.parametrize(
    ("wording", "slug"),
    [
        ("Google Analytics, google ads and seo", "search-engine-optimization"),
        ("Queues on sns/sqs", "amazon-sqs"),
        ("Record systems such as epic or cerner", "epic"),
        ("Web apps with asp .net core", "asp-net-core"),
        ("Stores on a Svelte-Kit front-end", "sveltekit"),
        ("Photoshop, illustrator, indesign", "adobe-indesign"),
        ("Code for .NET6 services", "net"),
        ("Services in C#9", "c-sharp"),
        ("Java8 with SpringBoot2", "spring-boot"),
        ("Knowledge of C++11/14/17/20.", "c-plus-plus"),
        ("Office 2016/2019", "microsoft-office"),
        ("Games with Unity 2021/2022", "unity"),
        ("Windows, Mac and Linux", "macos"),
        ("Load/stress/soak testing", "performance-testing"),
        ("Proficiency in Kuberntes", "kubernetes"),
        ("Strong stakeholder managment", "stakeholder-management"),
        ("Excellent comunication skills", "communication"),
        ("Accounts recieveable in a hotel", "accounts-receivable"),
    ],
)
def test_names_are_found_in_small_letters_in_parts_and_with_slips(
    core_extractor: PostingExtractor, wording: str, slug: str
) -> None:
    assert slug in _asked(core_extractor, wording)


@pytest.mark.parametrize(
    ("wording", "slug"),
    [
        ("New people, ideas, tea", "ideas-rms"),
        ("Hacks in the manner of MacGyver, Linux", "macos"),
        ("Tea, rest and quiet", "rest-apis"),
        ("Tools of which seo uses many", "search-engine-optimization"),
    ],
)
def test_words_in_small_letters_are_no_acronyms(core_extractor: PostingExtractor, wording: str, slug: str) -> None:
    assert slug not in _asked(core_extractor, wording)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Experience in dental nursing is required.", "dental-nursing"),
        ("You take dental x-rays.", "dental-radiography"),
        ("You handle travel insurance claims.", "claims-processing"),
        ("Knowledge of pension administration.", "pension-administration"),
        ("Make sure that customers are who they say they are.", "know-your-customer"),
        ("Someone who knows the energy market.", "energy-industry"),
    ],
)
def test_wordings_of_benefits_customers_and_markets_may_be_the_work_itself(
    core_extractor: PostingExtractor, text: str, slug: str
) -> None:
    found = core_extractor.analyse(PostingDocument(text=text)).skills
    assert slug in {finding.skill_id.removeprefix("skill/") for finding in found}


@pytest.mark.parametrize(
    "text",
    [
        "You get health insurance, dental care and a pension.",
        "Medical, dental and vision plans for your family.",
        "Dental insurance and a company pension scheme with life insurance.",
    ],
)
def test_benefits_ask_for_no_skill(core_extractor: PostingExtractor, text: str) -> None:
    assert not core_extractor.analyse(PostingDocument(text=text)).skills
