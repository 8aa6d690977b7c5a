import pytest

from extractors.title_shape import listed, shaped


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
        pytest.param("experienced tram driver", "tram driver", id="praise alone"),
        pytest.param("(Site Manager", "Site Manager", id="a bracket before"),
        pytest.param("Site Manager [Boston]", "Site Manager", id="a place in square brackets"),
        pytest.param("Site Manager ()", "Site Manager", id="nothing in brackets"),
        pytest.param(
            "Site Manager (a person who knows how to draw a long line from one end to the other)",
            "Site Manager",
            id="a sentence in brackets",
        ),
        pytest.param("Site Manager: 80,000-90,000", "Site Manager", id="pay behind a colon"),
        pytest.param("Site Manager: Arch, Beam, Rope, Swing, Truss", "Site Manager", id="a list behind a colon"),
        pytest.param("Site Manager, no", "Site Manager", id="an answer behind"),
        pytest.param("Site Manager, remote", "Site Manager", id="a mode behind"),
        pytest.param("Site Manager, part-time", "Site Manager", id="an employment behind"),
        pytest.param("Site Manager, Boston (close to the river)", "Site Manager", id="a place and more behind"),
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
        *("Mid to Senior Tram Drivers", "Technical Lead (VP of Engineering)", "Site Manager (Bridges: Arch, Beam)"),
        *("Milbo Site Manager [LOCAL]", "Data Engineer, b2b"),
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
        ("Nurse (Ghent, Cook), Tram Driver", ["Nurse (Ghent, Cook)", "Tram Driver"]),
        ("Nurse, Tram Driver (Ghent)", ["Nurse", "Tram Driver (Ghent)"]),
        ("Data Engineer, DevOps", ["Data Engineer, DevOps"]),
        ("Engineers, Front-end", ["Engineers, Front-end"]),
    ],
)
def test_a_list_of_titles_is_taken_apart(title: str, titles: list[str]) -> None:
    assert listed(title) == titles
