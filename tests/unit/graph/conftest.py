"""A small language for drawing graphs in tests, and the core taxonomy as a snapshot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from graph.records import PostingMention, PostingSummary, Record, taxonomy_records
from graph.snapshot import Snapshot
from schema.concepts import Importance, Prerequisite, Requirement, Role, Skill, SkillGroup, SkillKind, Status
from schema.postings import RequirementLevel
from schema.resources import LearningResource, Level, ResourceType
from schema.taxonomy import Taxonomy


class Sketch:
    """A graph drawn line by line; slugs stand for ids, and every method returns the sketch."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def groups(self, *slugs: str) -> Sketch:
        self.records += [SkillGroup(id=f"group/{slug}", pref_label=slug) for slug in slugs]
        return self

    def skill(
        self,
        slug: str,
        *,
        hours: float = 40.0,
        kind: SkillKind = SkillKind.KNOWLEDGE,
        broader: Sequence[str] = (),
        related: Sequence[str] = (),
        needs: Sequence[str] = (),
        helped_by: Sequence[str] = (),
        label: str | None = None,
        retired: bool = False,
    ) -> Sketch:
        skill_id = f"skill/{slug}"
        self.records.append(
            Skill(
                id=skill_id,
                pref_label=label or slug,
                kind=kind,
                broader=tuple(name if "/" in name else f"skill/{name}" for name in broader),
                related=tuple(f"skill/{name}" for name in related),
                learning_hours=hours,
                status=Status.RETIRED if retired else Status.CURRENT,
            )
        )
        self.records += [Prerequisite(f"skill/{name}", skill_id) for name in needs]
        self.records += [Prerequisite(f"skill/{name}", skill_id, 0.5) for name in helped_by]
        return self

    def skills(self, *slugs: str, hours: float = 40.0) -> Sketch:
        for slug in slugs:
            self.skill(slug, hours=hours)
        return self

    def role(
        self,
        slug: str,
        essential: Mapping[str, float] | Sequence[str] = (),
        optional: Mapping[str, float] | Sequence[str] = (),
        *,
        zone: int | None = None,
        label: str | None = None,
    ) -> Sketch:
        role_id = f"role/{slug}"
        self.records.append(Role(id=role_id, pref_label=label or slug, job_zone=zone))
        for importance, asked, usual in (
            (Importance.ESSENTIAL, essential, 1.0),
            (Importance.OPTIONAL, optional, 0.4),
        ):
            weights = asked if isinstance(asked, Mapping) else dict.fromkeys(asked, usual)
            self.records += [
                Requirement(role_id, f"skill/{name}", importance, weight) for name, weight in weights.items()
            ]
        return self

    def resource(
        self,
        slug: str,
        teaches: Sequence[str],
        *,
        hours: float = 10.0,
        cost: float = 0.0,
        currency: str = "USD",
        language: str = "en",
        assumes: Sequence[str] = (),
        form: ResourceType = ResourceType.COURSE,
    ) -> Sketch:
        self.records.append(
            LearningResource(
                id=f"resource/{slug}",
                name=slug,
                url=f"https://example.org/{slug}",
                provider="example",
                resource_type=form,
                educational_level=Level.BEGINNER,
                time_required=hours,
                attested_by="official course",
                teaches=tuple(f"skill/{name}" for name in teaches),
                assumes=tuple(f"skill/{name}" for name in assumes),
                cost=cost,
                currency=currency,
                in_language=language,
            )
        )
        return self

    def posting(
        self,
        slug: str,
        mentions: Mapping[str, RequirementLevel] | Sequence[str] = (),
        *,
        role: str | None = None,
        organization: str | None = None,
        title: str | None = None,
        date: str | None = None,
        salary: tuple[float | None, float | None, str | None, str | None] = (None, None, None, None),
    ) -> Sketch:
        levels = mentions if isinstance(mentions, Mapping) else dict.fromkeys(mentions, RequirementLevel.REQUIRED)
        self.records.append(
            PostingSummary(
                id=f"posting/{slug}",
                source_id=None,
                title=title,
                organization=organization,
                location=None,
                seniority=None,
                date_posted=date,
                salary_min=salary[0],
                salary_max=salary[1],
                salary_currency=salary[2],
                salary_period=salary[3],
                role_ids=(f"role/{role}",) if role else (),
                mentions=tuple(PostingMention(f"skill/{name}", level, None, 1.0) for name, level in levels.items()),
            )
        )
        return self

    def snapshot(self) -> Snapshot:
        return Snapshot.build(self.records, 1)


@pytest.fixture
def sketch() -> Sketch:
    return Sketch()


@pytest.fixture(scope="session")
def new_sketch() -> type[Sketch]:
    return Sketch


@pytest.fixture(scope="session")
def core_snapshot(core: Taxonomy) -> Snapshot:
    return Snapshot.build(taxonomy_records(core), 1)
