"""GraphQL: the published schema, what it answers, what it refuses and how it says so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import strawberry
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType

from api.graphql.context import Context
from api.graphql.schema import build_schema
from api.services import Atlas, open_atlas
from api.settings import Settings
from graph.records import PostingFilter
from schema.concepts import SkillKind
from schema.namespaces import ConceptType, posting_id

ROOT = Path(__file__).resolve().parents[3]
Answer = dict[str, Any]


class Client:
    """Sends queries to the schema as the endpoint does, without HTTP."""

    def __init__(self, schema: strawberry.Schema, atlas: Atlas) -> None:
        self.schema = schema
        self.atlas = atlas

    def send(self, query: str, **variables: Any) -> strawberry.types.ExecutionResult:
        run = self.schema.execute(query, variable_values=variables or None, context_value=Context(self.atlas))
        return asyncio.run(run)  # type: ignore[arg-type]

    def data(self, query: str, **variables: Any) -> Answer:
        result = self.send(query, **variables)
        assert result.errors is None, result.errors
        assert result.data is not None
        return result.data

    def error(self, query: str, **variables: Any) -> Answer:
        result = self.send(query, **variables)
        assert result.errors is not None
        return {"message": result.errors[0].message, **(result.errors[0].extensions or {})}


@pytest.fixture(scope="module")
def client(stored_atlas: Atlas) -> Client:
    return Client(build_schema(Settings()), stored_atlas)


def test_the_published_schema_is_the_served_one() -> None:
    published = (ROOT / "api" / "schema.graphql").read_text(encoding="utf-8")
    assert published.rstrip() == build_schema(Settings()).as_str().rstrip(), (
        "run `skillatlas schema > api/schema.graphql`"
    )


def test_every_type_field_and_argument_is_described() -> None:
    silent = []
    for name, kind in build_schema(Settings())._schema.type_map.items():
        if name.startswith("__") or not isinstance(
            kind, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType | GraphQLEnumType
        ):
            continue
        silent += [] if kind.description else [name]
        for field_name, field in getattr(kind, "fields", {}).items():
            silent += [] if field.description else [f"{name}.{field_name}"]
            silent += [
                f"{name}.{field_name}({a})" for a, arg in getattr(field, "args", {}).items() if not arg.description
            ]
    assert silent == []


@pytest.mark.parametrize("name", ["PyTorch", "pytorch", "skill/pytorch", "https://w3id.org/skillatlas/skill/pytorch"])
def test_a_skill_answers_to_every_name_it_has(client: Client, name: str) -> None:
    assert client.data("query($n: ConceptRef!) { skill(id: $n) { id prefLabel } }", n=name)["skill"] == {
        "id": "skill/pytorch",
        "prefLabel": "PyTorch",
    }


def test_neighbours_come_with_scores_and_reasons(client: Client) -> None:
    query = '{ skill(id: "PyTorch") { adjacent(first: 5) { note neighbours { score reason skill { prefLabel } } } } }'
    neighbours = client.data(query)["skill"]["adjacent"]["neighbours"]
    assert len(neighbours) == 5
    assert "TensorFlow" in [near["skill"]["prefLabel"] for near in neighbours]
    scores = [near["score"] for near in neighbours]
    assert scores == sorted(scores, reverse=True)
    assert all(near["reason"] for near in neighbours)


def test_prerequisites_come_in_an_order_to_learn_them(client: Client) -> None:
    query = (
        '{ skill(id: "PyTorch") { prerequisites(transitive: true) { skill { id prerequisites { skill { id } } } } } }'
    )
    found = [step["skill"] for step in client.data(query)["skill"]["prerequisites"]]
    order = [skill["id"] for skill in found]
    for skill in found:
        direct = [before["skill"]["id"] for before in skill["prerequisites"] if before["skill"]["id"] in order]
        assert all(order.index(before) < order.index(skill["id"]) for before in direct)


def test_the_posting_is_evidence_for_what_its_role_asks(client: Client, posting_text: str) -> None:
    query = """{ role(id: "Machine Learning Engineer") {
      requirements { skill { id } share { share sample low high } evidence { postingId text start end sentence } }
    } }"""
    asked = {row["skill"]["id"]: row for row in client.data(query)["role"]["requirements"]}
    kubernetes = asked["skill/kubernetes"]
    assert kubernetes["share"]["sample"] == 1
    assert kubernetes["share"]["low"] < kubernetes["share"]["high"]
    evidence = kubernetes["evidence"][0]
    assert evidence["postingId"] == posting_id(posting_text)
    assert posting_text[evidence["start"] : evidence["end"]] == evidence["text"]
    assert evidence["text"] in evidence["sentence"]


def test_a_gap_tells_what_is_held_and_what_lacks(client: Client) -> None:
    query = """query($p: ProfileInput!) { skillGap(from: $p, to: "Machine Learning Engineer") {
      coverage hours matched { skill { prefLabel } } missing { skill { prefLabel } hours } } }"""
    gap = client.data(query, p={"role": "Data Analyst"})["skillGap"]
    assert 0 < gap["coverage"] < 1
    assert "Python" in [item["skill"]["prefLabel"] for item in gap["matched"]]
    with_more = client.data(query, p={"role": "Data Analyst", "skills": ["PyTorch", "Docker"]})["skillGap"]
    assert with_more["coverage"] > gap["coverage"]
    assert with_more["hours"] < gap["hours"]


def test_paths_and_a_plan_come_with_their_reasons(client: Client) -> None:
    query = """{
      careerPaths(from: {role: "Data Analyst"}, to: "Machine Learning Engineer") {
        note paths { hours merits steps { hours why to { prefLabel } } } }
      learningPlan(from: {role: "Data Analyst"}, to: "Machine Learning Engineer", constraints: {hoursPerWeek: 20}) {
        hours weeks steps { hours cumulativeHours reason skill { id } resources { resource { url } } } }
    }"""
    data = client.data(query)
    paths = data["careerPaths"]["paths"]
    assert all(path["hours"] == pytest.approx(sum(step["hours"] for step in path["steps"])) for path in paths)
    assert all(step["why"] for path in paths for step in path["steps"])
    plan = data["learningPlan"]
    assert plan["hours"] == pytest.approx(plan["steps"][-1]["cumulativeHours"])
    assert plan["weeks"] == pytest.approx(plan["hours"] / 20, abs=1)


def test_a_posting_is_read_without_being_stored(client: Client) -> None:
    query = """query($p: PostingInput!) { extract(posting: $p) {
      skills { skillId requirement minYears mentions { start end text } } rejections { text reason } } }"""
    text = "Requirements\n- 5+ years of Python\n- No Java experience needed\n"
    before = client.atlas.store.counts().postings
    found = client.data(query, p={"text": text})["extract"]
    python = next(skill for skill in found["skills"] if skill["skillId"] == "skill/python")
    assert (python["requirement"], python["minYears"]) == ("REQUIRED", 5)
    assert "skill/java" not in [skill["skillId"] for skill in found["skills"]]
    assert "Java" in [rejection["text"] for rejection in found["rejections"]]
    assert client.atlas.store.counts().postings == before


def test_pages_follow_each_other_without_gap_or_overlap(client: Client) -> None:
    query = """query($after: String) { roles(first: 7, after: $after) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
    ids: list[str] = []
    after = None
    while True:
        page = client.data(query, after=after)["roles"]
        ids += [node["id"] for node in page["nodes"]]
        assert page["pageInfo"]["startCursor"] == page["nodes"][0]["id"]
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert ids == [role.id for role in client.atlas.snapshot().roles]


def test_the_tree_of_skills_is_gone_down_as_it_is_gone_up(client: Client) -> None:
    query = """{ skill(id: "SQL") { narrower(first: 200) { nodes { id broader { id } } }
      groups { skills(first: 200) { nodes { id } } broader { id narrower(first: 200) { nodes { id } } } id } } }"""
    sql = client.data(query)["skill"]
    below = sql["narrower"]["nodes"]
    assert "skill/t-sql" in [skill["id"] for skill in below]
    assert all({"id": "skill/sql"} in skill["broader"] for skill in below)
    (group,) = sql["groups"]
    assert {"id": "skill/sql"} in group["skills"]["nodes"]
    assert all({"id": group["id"]} in above["narrower"]["nodes"] for above in group["broader"])
    assert group["broader"]


def test_related_skills_are_told_in_both_directions(client: Client) -> None:
    query = "query($id: ConceptRef!) { skill(id: $id) { related(first: 200) { nodes { id } } } }"
    related = client.data(query, id="Jira")["skill"]["related"]["nodes"]
    assert related
    back = [client.data(query, id=other["id"])["skill"]["related"]["nodes"] for other in related]
    assert all({"id": "skill/jira"} in nodes for nodes in back)


def test_narrower_skills_come_page_by_page(client: Client) -> None:
    query = """query($after: String) { skill(id: "SQL") { narrower(first: 2, after: $after) {
      nodes { id } pageInfo { endCursor } } } }"""
    first = client.data(query)["skill"]["narrower"]
    second = client.data(query, after=first["pageInfo"]["endCursor"])["skill"]["narrower"]
    below = list(client.atlas.snapshot().narrower("skill/sql"))
    assert [node["id"] for page in (first, second) for node in page["nodes"]] == below[:4]
    assert client.error(query, after="nowhere")["code"] == "BAD_INPUT"


@pytest.mark.parametrize(
    ("listed", "held"),
    [
        ("skills(first: 2)", lambda atlas: len(atlas.snapshot().skills)),
        ("skills(first: 2, kind: CERTIFICATION)", lambda atlas: kinds(atlas).count(SkillKind.CERTIFICATION)),
        (
            'roles(first: 2, search: "data eng")',
            lambda atlas: len(atlas.store.search("data eng", [ConceptType.ROLE], 99)),
        ),
        ("learningResources(first: 2)", lambda atlas: len(atlas.snapshot().resources)),
        ("postings(first: 1)", lambda atlas: atlas.store.counts().postings),
        ('postings(where: {skill: "Kubernetes"})', lambda _: 1),
        ('postings(where: {organization: "Nobody"})', lambda _: 0),
    ],
)
def test_a_page_tells_how_long_the_whole_list_is(client: Client, listed: str, held: Callable[[Atlas], int]) -> None:
    page = client.data(f"{{ page: {listed} {{ totalCount nodes {{ id }} }} }}")["page"]
    assert page["totalCount"] == held(client.atlas)
    assert len(page["nodes"]) <= page["totalCount"]


def kinds(atlas: Atlas) -> list[SkillKind]:
    return [skill.kind for skill in atlas.snapshot().skills]


def test_a_list_is_as_long_on_its_last_page_as_on_its_first(client: Client) -> None:
    query = """query($after: String) { skill(id: "SQL") { narrower(first: 200, after: $after) {
      totalCount nodes { id } pageInfo { endCursor } } } }"""
    first = client.data(query)["skill"]["narrower"]
    last = client.data(query, after=first["pageInfo"]["endCursor"])["skill"]["narrower"]
    assert (len(first["nodes"]), last["nodes"]) == (first["totalCount"], [])
    assert last["totalCount"] == first["totalCount"]


def test_nothing_is_counted_that_is_not_asked_for(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[PostingFilter] = []
    count = client.atlas.store.posting_count
    monkeypatch.setattr(client.atlas.store, "posting_count", lambda where: (asked.append(where), count(where))[1])
    client.data("{ postings { nodes { id } pageInfo { hasNextPage } } }")
    assert asked == []
    client.data("{ postings { totalCount } }")
    assert asked == [PostingFilter()]


def test_a_node_is_found_by_its_id_and_nothing_is_null(client: Client) -> None:
    query = '{ nodes(ids: ["skill/python", "role/data-analyst", "skill/none", "x"]) { __typename id } }'
    assert client.data(query)["nodes"] == [
        {"__typename": "Skill", "id": "skill/python"},
        {"__typename": "Role", "id": "role/data-analyst"},
        None,
        None,
    ]


def test_an_unknown_skill_is_an_error_with_suggestions(client: Client) -> None:
    error = client.error('{ skill(id: "Kubarnetes") { id } }')
    assert error["code"] == "NOT_FOUND"
    assert error["asked"] == "Kubarnetes"
    assert "Kubernetes" in error["suggestions"]


def test_no_path_is_an_answer_and_no_error(client: Client) -> None:
    query = """{
      careerPaths(from: {role: "Forklift Operator"}, to: "Machine Learning Engineer", options: {maxSteps: 1}) {
      paths { hours } blockers { reason message } note } }"""
    result = client.data(query)["careerPaths"]
    assert result["paths"] == []
    assert result["blockers"][0]["message"]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ skills(first: 0) { nodes { id } } }", "BAD_INPUT"),
        ("{ skills(first: 300) { nodes { id } } }", "BAD_INPUT"),
        ('{ skills(after: "nowhere") { nodes { id } } }', "BAD_INPUT"),
        ('{ posting(id: "posting/0000000000000000") { id } }', "NOT_FOUND"),
        ('{ extract(posting: {text: ""}) { id } }', "BAD_INPUT"),
        pytest.param("{ nodes(ids: [" + '"skill/python" ' * 101 + "]) { id } }", "BAD_INPUT", id="too many nodes"),
        pytest.param(
            "{ recommendedRoles(profile: {skills: [" + '"Python" ' * 501 + "]}) { score } }",
            "BAD_INPUT",
            id="too many skills",
        ),
        ("{ nothing }", "BAD_QUERY"),
        ("{ skill(", "BAD_QUERY"),
    ],
)
def test_what_cannot_be_answered_has_a_code(client: Client, query: str, code: str) -> None:
    assert client.error(query)["code"] == code


SEVERAL = 'query A { role(id: "Data Analyst") { id } } query B { skill(id: "PyTorch") { id } }'


def test_of_several_operations_the_named_one_is_executed(client: Client) -> None:
    context = Context(client.atlas)
    done = asyncio.run(client.schema.execute(SEVERAL, operation_name="B", context_value=context))  # type: ignore[arg-type]
    assert (done.errors, done.data) == (None, {"skill": {"id": "skill/pytorch"}})


def test_several_operations_of_which_none_is_named_are_refused(client: Client) -> None:
    done = client.send(SEVERAL)
    assert done.data is None
    assert client.error(SEVERAL) == {
        "message": "the query has 2 operations; say in `operationName` which one to execute",
        "code": "BAD_QUERY",
    }


def test_fragments_are_no_operations(client: Client) -> None:
    query = 'query A { skill(id: "PyTorch") { ...F } } fragment F on Skill { id }'
    assert client.data(query) == {"skill": {"id": "skill/pytorch"}}


def test_an_unexpected_error_tells_a_number_and_nothing_of_the_server(client: Client) -> None:
    class Broken:
        def __getattr__(self, name: str) -> None:
            raise RuntimeError("the secret of the server")

    result = asyncio.run(client.schema.execute('{ skill(id: "PyTorch") { id } }', context_value=Broken()))  # type: ignore[arg-type]
    (error,) = result.errors
    assert error.extensions is not None
    assert error.extensions["code"] == "INTERNAL"
    assert error.extensions["number"] in error.message
    assert "secret" not in error.message


def test_a_refused_query_does_not_stand_in_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    client.error('{ extract(posting: {text: "the words of a posting"}) { nothing } }')
    assert "words of a posting" not in caplog.text


def test_a_query_that_may_give_too_much_is_refused_before_it_runs(client: Client) -> None:
    wide = "{ skills(first: 200) { nodes { roles(first: 200) { requirements(first: 50) { skill { id } } } } } }"
    error = client.error(wide)
    assert error["code"] == "QUERY_TOO_COSTLY"
    assert error["cost"] > 20_000


def test_a_query_that_nests_too_deep_is_refused(client: Client) -> None:
    deep = "broader { " * 20 + "id" + " }" * 20
    assert client.error(f'{{ skill(id: "PyTorch") {{ {deep} }} }}')["code"] == "QUERY_TOO_COSTLY"


def test_fragments_within_fragments_do_not_hide_their_cost(client: Client) -> None:
    fragments = " ".join(
        f"fragment F{n} on Skill {{ a: broader {{ ...F{n + 1} }} b: broader {{ ...F{n + 1} }} }}" for n in range(40)
    )
    query = f'{{ skill(id: "PyTorch") {{ ...F0 }} }} {fragments} fragment F40 on Skill {{ id }}'
    assert client.error(query)["code"] == "QUERY_TOO_COSTLY"


POSTING_GAP = """query($posting: PostingTargetInput!) {
  postingGap(from: {skills: ["Python"]}, posting: $posting) {
    matched { skill { id } } missing { skill { id } } choices { skills { id } taken { id } met reason }
  }
  postingPlan(from: {skills: ["Python"]}, posting: $posting, constraints: {hoursPerWeek: 5}) {
    steps { skill { id } } choices { taken { id } }
  }
}"""


def test_a_gap_and_a_plan_lead_to_a_given_posting(client: Client) -> None:
    given = {"text": "Requirements\n- Python or Go\n- SQL\n"}
    found = client.data(POSTING_GAP, posting={"given": given})
    assert found["postingGap"] == {
        "matched": [{"skill": {"id": "skill/python"}}],
        "missing": [{"skill": {"id": "skill/sql"}}],
        "choices": [
            {
                "skills": [{"id": "skill/python"}, {"id": "skill/go"}],
                "taken": {"id": "skill/python"},
                "met": True,
                "reason": "Python or Go will do: Python is held",
            }
        ],
    }
    assert found["postingPlan"]["steps"][-1] == {"skill": {"id": "skill/sql"}}
    assert found["postingPlan"]["choices"] == [{"taken": {"id": "skill/python"}}]


def test_a_posting_that_is_no_target_is_refused(client: Client) -> None:
    unknown = client.error(POSTING_GAP, posting={"id": "posting/0000000000000000"})
    assert unknown["code"] == "NOT_FOUND"
    both = client.error(POSTING_GAP, posting={"id": "posting/1", "given": {"text": "x"}})
    assert "exactly one" in both["message"]


def test_a_name_is_completed_among_the_concepts_of_one_type(client: Client) -> None:
    query = 'query($type: ConceptType) { resolveConcept(text: "data an", first: 4, type: $type) { id } }'
    both, skills, roles = (client.data(query, type=kind)["resolveConcept"] for kind in (None, "SKILL", "ROLE"))
    assert {found["id"].split("/")[0] for found in both} == {"skill", "role"}
    assert [found["id"].split("/")[0] for found in skills] == ["skill"] * 4
    assert [found["id"].split("/")[0] for found in roles] == ["role"] * 4


def test_a_posting_over_the_limit_is_refused_by_every_field_that_reads_one(own_settings: Settings) -> None:
    settings = own_settings.model_copy(update={"max_posting_chars": 30})
    with open_atlas(settings) as atlas:
        client = Client(build_schema(settings), atlas)
        short, long = {"text": "Requirements\n- Python"}, {"text": "Requirements\n- Python and much more"}
        assert client.data(POSTING_GAP, posting={"given": short})["postingGap"]["choices"] == []
        refused = client.error(POSTING_GAP, posting={"given": long})
        assert (refused["code"], refused["found"]) == ("BAD_INPUT", "its text has 35 characters and 30 are allowed")
        assert client.error("query($p: PostingInput!) { extract(posting: $p) { id } }", p=long)["code"] == "BAD_INPUT"
        ingest = (
            "mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) { changed failures { index message } } }"
        )
        done = client.data(ingest, p=[short, long])["ingestPostings"]
        assert (done["changed"], [failure["index"] for failure in done["failures"]]) == (1, [1])


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ('{ skill(id: "zzqqzz") { id } }', "no skill is called 'zzqqzz'. `resolveConcept` lists what is near."),
        ('{ skill(id: "") { id } }', "a skill was asked for without a name. Give one of its names, or its id."),
        (
            '{ posting(id: "posting/0000000000000000") { id } }',
            "no posting 'posting/0000000000000000' is in the graph. `postings` lists those that are.",
        ),
    ],
)
def test_advice_is_for_clients_of_graphql_and_not_for_the_command_line(
    client: Client, query: str, message: str
) -> None:
    assert client.error(query)["message"] == message


def test_evidence_is_as_long_as_it_was_asked_for_and_comes_of_each_posting_first(own_settings: Settings) -> None:
    first = {"text": "Data Engineer\n\nRequirements\n- Python here\n- Python there\n- Python everywhere"}
    second = {"text": "Data Engineer\n\nRequirements\n- Python again\n- More Python"}
    query = """query($first: Int!) { role(id: "Data Engineer") { requirements(first: 30) {
        skill { id } evidence(first: $first) { postingId start } } } }"""
    with open_atlas(own_settings) as atlas:
        client = Client(build_schema(own_settings), atlas)
        client.data("mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) { changed } }", p=[first, second])
        for asked, postings in ((1, 1), (2, 2), (4, 2), (5, 2)):
            listed = client.data(query, first=asked)["role"]["requirements"]
            (found,) = [one["evidence"] for one in listed if one["skill"]["id"] == "skill/python"]
            assert (len(found), len({one["postingId"] for one in found})) == (asked, postings)


def test_fields_of_a_posting_hold_no_addresses_and_half_a_character_stops_nothing(own_settings: Settings) -> None:
    given = {"text": "Requirements\n- Python \ud83d", "title": "Data \udc00 Engineer", "organization": "hr@acme.com"}
    query = """mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) {
        failures { message } postings { title organization skills { skillId } } } }"""
    with open_atlas(own_settings) as atlas:
        done = Client(build_schema(own_settings), atlas).data(query, p=[given])["ingestPostings"]
    (posting,) = done["postings"]
    assert (done["failures"], [skill["skillId"] for skill in posting["skills"]]) == ([], ["skill/python"])
    assert "@" not in (posting["organization"] or "")
    assert "\udc00" not in posting["title"]
