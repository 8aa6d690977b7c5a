"""Facts behind their labels, and those that the source of a posting states itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from extractors.pipeline import PostingExtractor
from schema.postings import EmploymentType, PayPeriod, PostingAnalysis, PostingDocument, Salary

Analysed = Callable[[str], PostingAnalysis]


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


def test_pay_is_read_from_the_text_where_the_source_states_none(extractor: PostingExtractor) -> None:
    text = "Data Engineer\nSalary: $90,000 - $100,000"
    stated = Salary(min=70000, max=80000, currency="EUR", period=PayPeriod.YEAR)
    read = Salary(min=90000, max=100000, currency="USD", period=PayPeriod.YEAR)
    documents = (PostingDocument(text=text), PostingDocument(text=text, salary=stated))
    assert [extractor.analyse(document).salary for document in documents] == [read, stated]


def test_a_stated_title_as_long_as_a_posting_is_none(extractor: PostingExtractor) -> None:
    text = "Data Engineer\n\nRequirements\n- Python\n"
    long = PostingDocument(text=text, title="Data Analyst, " * 100)
    assert extractor.analyse(long).title == extractor.analyse(PostingDocument(text=text)).title == "Data Engineer"
