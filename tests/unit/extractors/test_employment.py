"""The form of employment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.employment import employment_type_in
from schema.postings import EmploymentType, PostingAnalysis

Analysed = Callable[[str], PostingAnalysis]


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
        ("Cook\n20 hrs/wk, evenings.", EmploymentType.PART_TIME),
        ("Cook\n37.5 hours a week.", None),
        ("Cook\nSeasonal, May to September.", EmploymentType.TEMPORARY),
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
