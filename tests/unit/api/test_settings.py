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
