"""Who hires, where no header and no label names it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.employer_by_address import name_by_address
from schema.postings import PostingAnalysis

Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("# Senior Data Analyst — Acme Labs\n\n**Location:** Leeds\n\nHello.", "Acme Labs"),
        ("# Data Analyst - Growth (m/f/d) — Acme\n\n**Location:** Leeds\n\nHello.", "Acme"),
        ("Senior Data Analyst at acme\n\nDepartment: Data\nHello.", "acme"),
        ("Data Engineer at Acme & Sons. Responsibilities: own the pipelines.", "Acme & Sons"),
        ("Data Engineer - Finance\nHello.", None),
        ("Registered Nurse - Intensive Care\nHello.", None),
        ("Hello. I work at Acme. We bake bread.", "Acme"),
        ("Hello. I'm the cofounder of Acme, a bakery.", "Acme"),
        ("Remote: Acme Works is hiring bakers.", "Acme Works"),
        ("Acme Inc. is a Canadian company.", "Acme Inc"),
        ("We at Acme (since 2009) help bakers.", "Acme"),
        ("Acme is Hiring! | Oslo | Onsite\nHello.", "Acme"),
        ("Data Engineer\n\nAcme helps bakers to sell bread.\nAt noon all of Acme eats.", "Acme"),
        ("Acme Crumbs, NYC https://crumbs.example | Baker | Onsite\nHello.", "Acme Crumbs"),
        ("Data Engineer\nAcme Crumbs - Oslo, Norway - onsite\nHello.", "Acme Crumbs"),
        ("Data Engineer | AcmeWorks | Oslo, Norway\nHello.", "AcmeWorks"),
        ("Data Engineer | Full time\nJob No. 14318217 | Lisbon\nHello.", None),
        ("Data Engineer\nFormer chief engineer at Acme.\nHello.", None),
        ("Data Engineer\n\nAcmeCrumbs provides bread to bakers.", "AcmeCrumbs"),
        ("Data Engineer\n\nBread provides strength.", None),
        ("Data Engineer\nThey are looking for a baker.", None),
        ("Join Data & Analytics as a baker.", None),
        ("Hello. We at Data Crumbs build rockets.", "Data Crumbs"),
        ("Hello. I work at Data.", None),
        ("Hello. I work at Our Bakery and sing.", None),
        ("Data Engineer wanted by a former engineer at Acme\nHello.", None),
        ("Data Engineer at our bakery\nHello.", None),
        ("Acme Crumbs: https://jobs.example/12\nHello.", "Acme Crumbs"),
        ("Data Engineer\nOslo loves Wonder Crumbs a lot. https://www.wondercrumbs.example/jobs", "Wonder Crumbs"),
        ("Data Engineer\n\nBread helps bakers.\nBread is what we sell, and bread alone.", None),
        ("Data Engineer\n\nEngineers build things.\nEngineers test them.", None),
        ("Data Engineer\n\nResponsibilities\nManages, bakes and sells.\nManages all.", None),
        ("Data Engineer\n\nAbout us\nwe bake bread.", None),
        ("Baker\n\nAbout us\nAcme Bakery, founded in 2001, sells bread.\nPeople love Acme Bakery.", "Acme Bakery"),
    ],
)
def test_a_text_names_who_hires(analysed: Analysed, text: str, organization: str | None) -> None:
    assert analysed(text).organization == organization


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Berlin\nWonder Bakery sells bread. https://www.wonderbakery.example/jobs", "Wonder Bakery"),
        ("Berlin\nAt Bread of Oslo you bake. https://jobs.lever.co/breadofoslo/12", "Bread of Oslo"),
        ("Bread Labs bakes. http://getbread.example", "Bread Labs"),
        ("The Bread Corporation bakes. http://bread.example", "The Bread Corporation"),
        ("We like Wonder Bakery. https://www.linkedin.com/jobs/1", None),
        ("See http://goo.gl/QhCRBr for more.", None),
        ("No address, no name.", None),
        ("Up Crust bakes. https://upcrust.example", "Up Crust"),
        ("The Bread bakes. http://bread.example", "Bread"),
        ("We bake. http://WonderBread.example", "WonderBread.example"),
        ("Come to Wonder\nBakery in Oslo. https://wonderbakery.example", None),
        ("Jobs for bakers. https://getjobs.example", None),
        ("Ab bakes. https://ab.example", None),
        ("See https://www.linkedin.com for Acme.", None),
    ],
)
def test_an_address_tells_which_name_is_the_employers(text: str, name: str | None) -> None:
    assert name_by_address(text) == name
