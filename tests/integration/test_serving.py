"""The server as a client meets it: a process of its own, asked over HTTP."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[2]
POSTING = ROOT / "tests" / "data" / "postings" / "thoughtworks-senior-ml-engineer.txt"
START_SECONDS = 60
FRIEND = "https://app.example.org"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a server that runs as `skillatlas serve --port 0` over a store of its own."""
    environment = {
        **os.environ,
        "SKILLATLAS_STORE": str(tmp_path_factory.mktemp("served") / "atlas.db"),
        "SKILLATLAS_CORS_ORIGINS": f"{FRIEND}, http://localhost:3000",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "serve", "--port", "0"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    address = next(found[0] for line in process.stderr if (found := re.search(r"http://[\d.]+:\d+", line)))
    try:
        with httpx.Client(base_url=address, timeout=START_SECONDS, transport=httpx.HTTPTransport(retries=3)) as client:
            client.get("/healthz").raise_for_status()
            yield client
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=START_SECONDS)
    assert process.returncode in {0, -signal.SIGTERM}


def ask(client: httpx.Client, query: str, **variables: object) -> dict[str, object]:
    response = client.post("/graphql", json={"query": query, "variables": variables})
    assert response.status_code == 200, response.text
    body = response.json()
    assert "errors" not in body, body["errors"]
    return dict(body["data"])


def test_the_server_is_ready_and_says_its_revision(server: httpx.Client) -> None:
    answer = server.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ready"


def test_pages_of_the_origins_that_are_allowed_may_ask_and_no_others(server: httpx.Client) -> None:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    allowed = server.options("/graphql", headers={"Origin": FRIEND, **asked})
    assert (allowed.status_code, allowed.headers["access-control-allow-origin"]) == (200, FRIEND)
    assert "content-type" in allowed.headers["access-control-allow-headers"].lower()
    query = {"query": "{ __typename }"}
    assert (
        server.post("/graphql", json=query, headers={"Origin": FRIEND}).headers["access-control-allow-origin"] == FRIEND
    )
    for origin in ("https://other.example.org", "https://app.example.org.evil.example"):
        refused = server.options("/graphql", headers={"Origin": origin, **asked})
        assert refused.status_code == 400
        answer = server.post("/graphql", json=query, headers={"Origin": origin})
        assert "access-control-allow-origin" not in answer.headers


def test_a_posting_goes_in_once_and_comes_out_again(server: httpx.Client) -> None:
    mutation = """mutation($p: [PostingInput!]!) { ingestPostings(postings: $p) {
      changed failures { index message } postings { id role { roleId } salary { min max currency } } } }"""
    postings = [{"text": POSTING.read_text(encoding="utf-8")}, {"text": "", "id": "empty"}]
    result = ask(server, mutation, p=postings)["ingestPostings"]
    assert result["changed"] == 1
    assert [failure["index"] for failure in result["failures"]] == [1]
    posting = result["postings"][0]
    assert posting["role"]["roleId"] == "role/machine-learning-engineer"
    assert posting["salary"] == {"min": 130000.0, "max": 215000.0, "currency": "USD"}
    assert ask(server, mutation, p=postings[:1])["ingestPostings"]["changed"] == 0

    listed = ask(server, '{ postings(where: {skill: "Kubernetes"}) { nodes { id organization } } }')["postings"]
    assert listed["nodes"] == [{"id": posting["id"], "organization": "Thoughtworks"}]

    retracted = ask(server, "mutation($id: ID!) { retractPosting(id: $id) { id } }", id=posting["id"])
    assert retracted["retractPosting"]["id"] == posting["id"]
    assert ask(server, "{ postings { nodes { id } } }")["postings"] == {"nodes": []}


def test_the_command_line_and_the_server_answer_alike(server: httpx.Client, tmp_path: Path) -> None:
    import json

    command = [sys.executable, "-m", "api.cli", "adjacent", "PyTorch", "--format", "json", "--first", "5"]
    environment = {**os.environ, "SKILLATLAS_STORE": str(tmp_path / "atlas.db")}
    printed = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    told = [(near["skill_id"], near["score"]) for near in json.loads(printed)["neighbours"]]
    query = '{ skill(id: "PyTorch") { adjacent(first: 5) { neighbours { score skill { id } } } } }'
    served = ask(server, query)["skill"]["adjacent"]["neighbours"]
    assert told == [(near["skill"]["id"], pytest.approx(near["score"], abs=1e-4)) for near in served]


@pytest.mark.parametrize("path", ["/", "/query"])
def test_a_page_loads_nothing_from_elsewhere_and_runs_nothing_inline(server: httpx.Client, path: str) -> None:
    page = server.get(path)
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert not re.search(r"(src|href)=\"(https?:)?//|<style|style=|<script>| on\w+=", page.text)
    loaded = re.findall(r"(?:src|href)=\"(/static/[^\"]+)", page.text)
    assert len(loaded) >= 3
    assert [server.get(file).status_code for file in loaded] == [200] * len(loaded)


def test_each_page_leads_to_the_other(server: httpx.Client) -> None:
    assert 'href="/query"' in server.get("/").text
    assert 'href="/"' in server.get("/query").text


def test_the_examples_of_the_query_page_are_answered(server: httpx.Client) -> None:
    script = server.get("/static/query/main.js").text
    examples = re.findall(r": `(.+?)`,\n", script, flags=re.DOTALL)
    assert len(examples) >= 5
    for query in examples:
        ask(server, query)


def test_the_schema_is_served(server: httpx.Client) -> None:
    published = (ROOT / "api" / "schema.graphql").read_text(encoding="utf-8")
    assert server.get("/schema.graphql").text.rstrip() == published.rstrip()


def test_an_error_has_a_code_over_http_too(server: httpx.Client) -> None:
    body = server.post("/graphql", json={"query": '{ skill(id: "Kubarnetes") { id } }'}).json()
    assert body["errors"][0]["extensions"]["code"] == "NOT_FOUND"


NO_GRAPHQL = {
    "a browser that opens the address": {"method": "GET", "headers": {"Accept": "text/html"}},
    "no query": {"method": "POST", "json": {"variables": {}}},
    "an empty query": {"method": "POST", "json": {"query": ""}},
    "no JSON": {"method": "POST", "content": b"{ skills }", "headers": {"Content-Type": "application/json"}},
    "another type of content": {"method": "POST", "content": b"{}", "headers": {"Content-Type": "text/plain"}},
    "several at once": {"method": "POST", "json": [{"query": "{ __typename }"}]},
    "a mutation by GET": {"method": "GET", "params": {"query": 'mutation { retractPosting(id: "x") { id } }'}},
}


@pytest.mark.parametrize("request_parts", NO_GRAPHQL.values(), ids=NO_GRAPHQL)
def test_what_is_no_request_of_graphql_gets_a_coded_error(server: httpx.Client, request_parts: dict[str, Any]) -> None:
    answer = server.request(url="/graphql", **request_parts)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json"
    (error,) = answer.json()["errors"]
    assert error["extensions"] == {"code": "BAD_QUERY"}
    assert error["message"]


def test_a_request_without_a_query_is_told_how_to_ask(server: httpx.Client) -> None:
    for answer in (server.get("/graphql"), server.post("/graphql", json={})):
        assert "`query`" in answer.json()["errors"][0]["message"]


def test_another_type_of_content_and_a_list_are_told_what_to_send(server: httpx.Client) -> None:
    text = server.post("/graphql", content=b"{}", headers={"Content-Type": "text/plain"})
    assert "Content-Type: application/json" in text.json()["errors"][0]["message"]
    listed = server.post("/graphql", json=[{"query": "{ __typename }"}])
    assert "send one object" in listed.json()["errors"][0]["message"]


def test_a_port_that_is_taken_gets_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "api.cli", "serve", "--port", str(port), "--store", str(tmp_path / "a.db")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 5
    assert done.stderr.count("\n") == 1
    assert f"127.0.0.1:{port}" in done.stderr
