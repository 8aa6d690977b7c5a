import pytest

from extractors.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++, C# and .NET", ["c++", "c#", "and", ".net"]),
        ("Node.js", ["node", "js"]),
        ("ASP.NET", ["asp", "net"]),
        ("A+ grade, 5+ years", ["a+", "grade", "5", "years"]),
        ("#LI-Remote", ["li", "remote"]),
        ("Dassault Systèmes", ["dassault", "systemes"]),
        ("SQL을 사용", ["sql", "을", "사용"]),
        ("see https://example.com/python now", ["see", "now"]),
    ],
)
def test_names_keep_the_signs_that_belong_to_them(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


@pytest.mark.parametrize(
    ("text", "joints"),
    [
        ("front-end", [None, " "]),
        ("CI / CD", [None, "/"]),
        ("R&D", [None, " and "]),
        ("Spark, SQL", [None, None]),
        ("one. Two", [None, None]),
    ],
)
def test_joints_tell_where_a_name_goes_on(text: str, joints: list[str | None]) -> None:
    assert tokenize(text).joints == joints


def test_words_glued_together_are_parted() -> None:
    tokens = tokenize("PythonDesired SkillsJava plusHBASE", {"python", "java"})
    assert tokens.words == ["python", "desired", "skills", "java", "plus", "hbase"]
    assert len(tokens.breaks) == 3


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("software in CGood knowledge of SQL", ["Good"]),
        ("know AWSExperience in C++Strong skills (Go)Must have it", ["Experience", "Strong", "Must"]),
        ("We like SQL.Experience counts", ["Experience"]),
        ("at least 5Proven results", ["Proven"]),
        ("Code4Good is one, GoodData another", []),
        ("\n+Experience with SQL", []),
    ],
)
def test_an_item_that_is_glued_to_a_name_begins_a_line(text: str, items: list[str]) -> None:
    tokens = tokenize(text, {"c", "aws", "sql", "gooddata"})
    assert [text[offset:].split()[0] for offset in tokens.breaks] == items
    assert all(offset in tokens.starts for offset in tokens.breaks)


def test_a_word_in_camel_case_that_comes_back_is_a_name() -> None:
    tokens = tokenize("MarketGarden hires. At MarketGarden we write Python", {"python", "java"})
    assert tokens.words[:2] == ["marketgarden", "hires"]
    assert tokens.breaks == ()


def test_names_in_camel_case_stay_whole() -> None:
    assert tokenize("GitHub and iPhone by McKinsey", {"github"}).words == ["github", "and", "iphone", "by", "mckinsey"]


def test_the_opening_of_a_name_is_not_parted_unless_it_begins_with_a_known_word() -> None:
    tokens = tokenize("HashiCorp Vault and ScrumMaster", {"scrum"}, {"hashicorp", "scrummaster"})
    assert tokens.words == ["hashicorp", "vault", "and", "scrum", "master"]


def test_offsets_point_to_the_words() -> None:
    text = "We use C# here"
    tokens = tokenize(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == ["We", "use", "C#", "here"]


@pytest.mark.parametrize(
    "text", ["GoEuro | Berlin | Go", "RolePoint (YC W14) in London", "MapD Labs - https://mapd.example"]
)
def test_a_name_that_opens_a_header_is_not_parted(text: str) -> None:
    tokens = tokenize(text, {"go", "role"})
    assert (tokens.words[0], tokens.breaks) == (text.split()[0].lower(), ())


@pytest.mark.parametrize(("sign", "breaks"), [(".", (10,)), ("…", ()), ("·", ()), ("é", ())])
def test_only_a_stop_in_ascii_is_a_lost_break(sign: str, breaks: tuple[int, ...]) -> None:
    assert tokenize(f"the world{sign}Check it", {"check"}).breaks == breaks
