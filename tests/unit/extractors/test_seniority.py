"""The rung of the ladder that a posting names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.seniority import seniority_of
from schema.postings import PostingAnalysis, Seniority

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
