"""Who hires: in headers, behind labels, in sentences, and where none of them names it."""

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
        ("Baker\nThis is a great time to join Acme's Dublin team.", "Acme"),
        ("Head baker @ Acme [Remote, EU]\nHello.", "Acme"),
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
