import pytest

from api.settings import read_settings
from schema.errors import InvalidInputError


@pytest.mark.parametrize(
    ("said", "origins"),
    [
        ("", ()),
        ("https://app.example.org", ("https://app.example.org",)),
        (" http://localhost:3000 , http://[::1]:3000,", ("http://localhost:3000", "http://[::1]:3000")),
        ("*", ("*",)),
    ],
)
def test_origins_are_read_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, said: str, origins: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SKILLATLAS_CORS_ORIGINS", said)
    assert read_settings({}).cors_origins == origins


@pytest.mark.parametrize("said", ["app.example.org", "https://app.example.org/", "https://*.example.org", "null"])
def test_what_is_no_origin_is_named(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("SKILLATLAS_CORS_ORIGINS", f"https://app.example.org,{said}")
    with pytest.raises(InvalidInputError) as told:
        read_settings({})
    assert str(told.value).endswith(
        f": {said} is no origin such as https://app.example.org, without a path. Set it to another value."
    )


@pytest.mark.parametrize(
    ("host", "said", "hosts"),
    [
        ("127.0.0.1", "", ("localhost", "127.0.0.1", "[::1]")),
        ("::1", "", ("localhost", "127.0.0.1", "[::1]")),
        ("192.0.2.7", "", ("*",)),
        ("127.0.0.1", "atlas.example.org, localhost", ("atlas.example.org", "localhost")),
        ("127.0.0.1", "*", ("*",)),
    ],
)
def test_a_server_of_this_machine_alone_answers_to_its_own_names_unless_others_are_set(
    monkeypatch: pytest.MonkeyPatch, host: str, said: str, hosts: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SKILLATLAS_ALLOWED_HOSTS", said)
    assert read_settings({"host": host}).answered_hosts() == hosts


@pytest.mark.parametrize("said", ["http://atlas.example.org", "atlas.example.org:8000", "a*.example.org", "a b"])
def test_what_is_no_host_is_named(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("SKILLATLAS_ALLOWED_HOSTS", f"localhost,{said}")
    with pytest.raises(InvalidInputError, match="is no host such as"):
        read_settings({})
