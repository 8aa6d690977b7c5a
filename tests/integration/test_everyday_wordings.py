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
    ],
)
def test_wordings_that_only_sound_like_a_skill_ask_for_none(
    core_extractor: PostingExtractor, wording: str, slug: str
) -> None:
    assert slug not in _asked(core_extractor, wording)


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
