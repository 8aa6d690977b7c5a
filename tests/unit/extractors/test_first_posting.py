"""The project's first posting, with the core taxonomy."""

from datetime import date

import pytest

from extractors.pipeline import PostingExtractor
from schema.postings import (
    EmploymentType,
    PayPeriod,
    PostingAnalysis,
    PostingDocument,
    RequirementLevel,
    Salary,
    Seniority,
    WorkMode,
)


@pytest.fixture(scope="module")
def analysis(core_extractor: PostingExtractor, posting_text: str) -> PostingAnalysis:
    return core_extractor.analyse(PostingDocument(text=posting_text))


def test_its_facts_are_read(analysis: PostingAnalysis) -> None:
    assert analysis.title == "Senior Machine Learning Engineer"
    assert analysis.role is not None
    assert analysis.role.role_id == "role/machine-learning-engineer"
    assert analysis.seniority is Seniority.SENIOR
    assert analysis.organization == "Thoughtworks"
    assert analysis.location == "Chicago, Illinois, USA"
    assert analysis.date_posted == date(2026, 3, 19)
    assert analysis.salary == Salary(min=130000, max=215000, currency="USD", period=PayPeriod.YEAR)
    assert analysis.work_mode is WorkMode.REMOTE
    assert analysis.employment_type is EmploymentType.FULL_TIME
    assert analysis.language == "en"


@pytest.mark.parametrize(
    "label",
    [
        "Python",
        "scikit-learn",
        "TensorFlow",
        "MLflow",
        "Kubeflow",
        "PyTorch",
        "Docker",
        "Kubernetes",
        "Databricks",
        "Apache Spark",
        "PySpark",
        "MLOps",
        "CI/CD",
    ],
)
def test_its_tools_are_required(analysis: PostingAnalysis, label: str) -> None:
    levels = {finding.pref_label: finding.requirement for finding in analysis.skills}
    assert levels[label] is RequirementLevel.REQUIRED


@pytest.mark.parametrize("label", ["JavaScript", "Go", "Recruiting", "Affirmative action"])
def test_its_boilerplate_yields_no_skill(analysis: PostingAnalysis, label: str) -> None:
    assert label not in {finding.pref_label for finding in analysis.skills}


def test_its_banner_is_rejected_as_page_chrome(analysis: PostingAnalysis) -> None:
    assert ("javascript", "page chrome") in {(rejection.text, rejection.reason) for rejection in analysis.rejections}
