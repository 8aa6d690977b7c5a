"""Gaps, paths and plans over GraphQL, to roles and to postings."""

from __future__ import annotations

import pytest

from tests.unit.api.graphql.client import POSTING_GAP, Client


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


def test_no_path_is_an_answer_and_no_error(client: Client) -> None:
    query = """{
      careerPaths(from: {role: "Forklift Operator"}, to: "Machine Learning Engineer", options: {maxSteps: 1}) {
      paths { hours } blockers { reason message } note } }"""
    result = client.data(query)["careerPaths"]
    assert result["paths"] == []
    assert result["blockers"][0]["message"]


WHAT_IF = """query($skill: ConceptRef!, $first: Int) {
  whatIf(profile: {role: "Data Analyst"}, skill: $skill, first: $first) {
    skill { id } note gains { role { id } gain coverageBefore coverageAfter hoursBefore hoursAfter }
  }
}"""


def test_one_more_skill_brings_roles_nearer(client: Client) -> None:
    answer = client.data(WHAT_IF, skill="Docker", first=3)["whatIf"]
    assert (answer["skill"], answer["note"], len(answer["gains"])) == ({"id": "skill/docker"}, "", 3)
    for gain in answer["gains"]:
        assert gain["gain"] == pytest.approx(gain["coverageAfter"] - gain["coverageBefore"])
        assert gain["hoursAfter"] <= gain["hoursBefore"]
    gains = [gain["gain"] for gain in answer["gains"]]
    assert gains == sorted(gains, reverse=True)


def test_a_skill_that_changes_nothing_says_why(client: Client) -> None:
    held = client.data(WHAT_IF, skill="Python", first=3)["whatIf"]
    assert (held["gains"], held["note"]) == ([], "the profile covers Python already")
    assert client.error(WHAT_IF, skill="Kubarnetes", first=3)["code"] == "NOT_FOUND"
    assert client.error(WHAT_IF, skill="Docker", first=0)["code"] == "BAD_INPUT"


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
