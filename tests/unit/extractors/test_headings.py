import sys

import pytest

from extractors.headings import heading_text, reads_as_heading, section_of
from schema.postings import Section


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Job responsibilities", Section.RESPONSIBILITIES),
        ("## What you'll do", Section.RESPONSIBILITIES),
        ("A day in the life", Section.RESPONSIBILITIES),
        ("**Requirements:**", Section.REQUIREMENTS),
        ("What we're looking for", Section.REQUIREMENTS),
        ("Minimum qualifications", Section.REQUIREMENTS),
        ("About you", Section.REQUIREMENTS),
        ("Our next hire has", Section.REQUIREMENTS),
        ("What we care about", Section.ABOUT),
        ("Our ideal team member will have:", Section.REQUIREMENTS),
        ("MUST HAVES", Section.REQUIREMENTS),
        ("Nice to have", Section.PREFERRED),
        ("Preferred qualifications", Section.PREFERRED),
        ("Ways to stand out from the crowd:", Section.PREFERRED),
        ("Bonus points", Section.PREFERRED),
        ("Our tech stack", Section.TECHNOLOGIES),
        ("About Acme", Section.ABOUT),
        ("Why Acme?", Section.ABOUT),
        ("About the role", Section.SUMMARY),
        ("Benefits & perks", Section.BENEFITS),
        ("EEO statement", Section.EQUAL_OPPORTUNITY),
        ("How to apply", Section.APPLICATION),
        ("Responsible use of AI in recruitment", Section.APPLICATION),
        ("Salary range", Section.SALARY),
        ("Job details", Section.DETAILS),
        ("What we want to do", Section.SUMMARY),
        ("What are we about?", Section.ABOUT),
        ("Who are we looking for?", Section.REQUIREMENTS),
        ("You'll get to:", Section.RESPONSIBILITIES),
        ("You're excited about this opportunity because you will…", Section.RESPONSIBILITIES),
        ("Typical projects you might work on", Section.RESPONSIBILITIES),
        ("In your first months, you might", Section.RESPONSIBILITIES),
        ("What we need help with", Section.RESPONSIBILITIES),
        ("You will have the opportunity to", Section.RESPONSIBILITIES),
        ("You should have", Section.REQUIREMENTS),
        ("Why you should work with us", Section.ABOUT),
        ("Here you'll experience", Section.ABOUT),
        ("If you're interested, please get in touch", Section.SUMMARY),
        ("Please email with", Section.APPLICATION),
        ("Some keywords", Section.TECHNOLOGIES),
        ("What to expect:", Section.RESPONSIBILITIES),
        ("What to expect in the interview process", Section.APPLICATION),
        ("The gig", Section.RESPONSIBILITIES),
        ("What is to be done", Section.RESPONSIBILITIES),
        ("How your week looks like", Section.RESPONSIBILITIES),
        ("How you'd spend your time", Section.RESPONSIBILITIES),
        ("What you'd own", Section.RESPONSIBILITIES),
        ("The person", Section.REQUIREMENTS),
        ("Behaviours", Section.REQUIREMENTS),
        ("What we're after", Section.REQUIREMENTS),
        ("Valued skills", Section.PREFERRED),
        ("Things that would make us smile", Section.PREFERRED),
        ("Not strictly required", Section.PREFERRED),
        ("How you will be evaluated", Section.APPLICATION),
        ("Special instructions to applicants", Section.APPLICATION),
        ("Employer questions", Section.APPLICATION),
        ("Applying", Section.APPLICATION),
        ("Procedure", Section.APPLICATION),
        ("Selection process details", Section.APPLICATION),
        ("The process", Section.APPLICATION),
        ("Conditions", Section.BENEFITS),
        ("What you get", Section.BENEFITS),
        ("It'd be awesome if you have:", Section.PREFERRED),
        ("Data Engineer", None),
        ("We are", None),
    ],
)
def test_a_heading_opens_its_section(line: str, section: Section | None) -> None:
    assert section_of(heading_text(line)) is section


@pytest.mark.parametrize(
    "line", ["Strong communication skills", "Bachelor's degree preferred", "Java background a plus"]
)
def test_a_short_requirement_does_not_read_as_a_heading(line: str) -> None:
    assert not reads_as_heading(heading_text(line))


@pytest.mark.parametrize("line", ["Nice to have", "Skills & qualifications", "About Acme Labs"])
def test_a_heading_has_a_headings_words_only(line: str) -> None:
    assert reads_as_heading(heading_text(line))


def test_a_line_that_is_too_long_for_a_heading_is_not_kept():
    line = "requirements " * 100
    before = sys.getrefcount(line)
    assert section_of(line) is None
    assert sys.getrefcount(line) == before
