"""Names of the core taxonomy that also are words, companies or other things: when they count and when they do not."""

from __future__ import annotations

import pytest

from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy


@pytest.fixture(scope="module")
def extractor(core: Taxonomy) -> PostingExtractor:
    return PostingExtractor(core)


def _found(extractor: PostingExtractor, text: str) -> set[str]:
    return {finding.skill_id for finding in extractor.analyse(PostingDocument(text=text)).skills}


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Streaming with Kafka, MSK and Flink.", "amazon-msk"),
        ("You know EMC, shielding and PCB layout.", "electromagnetic-compatibility"),
        ("Experience with NPS, CSAT and churn.", "net-promoter-score"),
        ("Reports in Evidence, Lightdash and DuckDB.", "evidence"),
        ("Contract testing with Pact and WireMock.", "pact"),
        ("Experience with Stripe or Adyen.", "stripe"),
        ("Advanced SQL: joins, window functions, CTEs.", "sql"),
        ("State machines in AWS Step Functions.", "aws-step-functions"),
        ("Identity with Entra and Intune.", "microsoft-entra-id"),
        ("Our services run on the EC2 Container Service.", "amazon-ecs"),
        ("Caching with Redis on ElasticCache.", "amazon-elasticache"),
        ("Graphics with OpenGL and DX.", "directx"),
        ("PostgreSQL replication, Redis failover, MySQL clustering.", "database-replication"),
        ("Forecasting, clustering and regression in scikit-learn.", "clustering"),
        ("Hands-on dbt Cloud experience.", "dbt"),
        ("Snowflake, dbt and complex DAGs.", "data-orchestration"),
        ("APC cache, Memcached and Varnish.", "apcu"),
        ("CPT, HCPCS and APC for outpatient claims.", "ambulatory-payment-classifications"),
        ("IQ/OQ/PQ of filling lines.", "equipment-qualification"),
        ("Maintain our design system in Figma.", "design-systems"),
        ("At home on the *nix command line.", "linux"),
        ("CDNs, servers at Hetzner, deploys with Ansible.", "hetzner-cloud"),
        ("Three years of experience marketing a SaaS product.", "software-as-a-service"),
        ("Experience in property, real estate or mortgages.", "real-estate-industry"),
        ("2 years of warehouse experience with forklifts.", "warehousing"),
        ("Systems Engineer (Linux, Kubernetes, Go, Make).", "make"),
        ("Experience with build systems and automation.", "build-systems"),
        ("You take pager duty one week in six.", "on-call-operations"),
        ("You have published iOS apps in the App Store.", "app-store-deployment"),
        ("At least a couple of RN apps, with Redux.", "react-native"),
        ("Requirements\n- Proficiency with spreadsheets", "spreadsheets"),
        ("Requirements\n- You write well and can explain", "writing"),
        ("Requirements\n- experience building high-performing engineering teams", "team-building"),
        ("Experience in IT support for offices.", "it-support"),
        ("Storage: NFS and SMB/CIFS.", "network-file-systems"),
        ("We use HTML, Sass, RWD and gulp.", "responsive-web-design"),
        ("Linux, LDAP, PAM, Exim and Postfix.", "pluggable-authentication-modules"),
        ("Strong analytical, problem-solving and writing skills.", "analytical-thinking"),
        ("JavaScript, HTML5, Canvas and SVG.", "html-canvas"),
        ("Tools such as grunt, gulp, yeoman and npm.", "grunt"),
        ("Storage: NetApp, FreeNAS.", "truenas"),
        ("Precise and low-cost machine design.", "mechanical-design"),
    ],
)
def test_an_ambiguous_name_of_the_core_counts_among_its_own(extractor: PostingExtractor, text: str, slug: str) -> None:
    assert f"skill/{slug}" in _found(extractor, text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("We treat chronic musculoskeletal (MSK) pain. Hosted on AWS.", "amazon-msk"),
        ("Together with EMC we built a prototype for clinics.", "electromagnetic-compatibility"),
        ("Customers love us: our NPS is off the charts!", "net-promoter-score"),
        ('Written by an engineer. Evidence: "you maintain our dbt models".', "evidence"),
        ("Our smart contract language Pact is open source. We test each API.", "pact"),
        ("Cultures that we look up to are Stripe and Airbnb. You build an API for payments.", "stripe"),
        ("Science and CTE teachers use our robots.", "sql"),
        ("Find the next step-function in growth.", "aws-step-functions"),
        ("Entra nel nostro mondo.", "microsoft-entra-id"),
        ("Come to the EC2 Container Service team.", "amazon-ec2"),
        ("Caching with Redis on ElasticCache.", "elasticsearch"),
        ("Informatica, Ab Initio, or MS SSIS.", "object-relational-mapping"),
        ("Read how Google tests software.", "googletest"),
        ("The bus factor language of the team is a worry.", "factor"),
        ("Python or a similar data processing language.", "processing"),
        ("Pitch to the engineer with precision.", "sales-presentations"),
        ("A deployment of all resources in the Azure stack.", "azure-stack"),
        ("Mise en place d'alertes et mise en production.", "mise"),
        ("APC cache, Memcached and Varnish.", "ambulatory-payment-classifications"),
        ("Sass/Less, JavaScript frameworks.", "large-scale-scrum"),
        ("Design and build scalable systems.", "design-systems"),
        ("Help to design and develop tools and data management systems.", "design-leadership"),
        ("Git, and sound engineering practices.", "sound-engineering"),
        ("Experience with hardware co-design, Python, Qt.", "participatory-design"),
        ("Front end of the core OS experience.", "coreos-container-linux"),
        ("We build with Nix, Haskell and Docker.", "linux"),
        ("Linux, Windows, and shell scripting.", "batch-scripting"),
        ("3 years of data warehouse experience.", "warehousing"),
        ("Networking (routing, switching, WAN optimization).", "route-optimization"),
        ("A fun social work environment.", "social-work"),
        ("We cannot support visa applications.", "immigration-law"),
        ("Our SaaS platform is used by dentists.", "software-as-a-service"),
        ("At Hetzner, interesting tasks await you.", "hetzner-cloud"),
        ("We sell software to construction companies.", "construction-industry"),
        ("Passionate about transforming data into insights.", "data-transformation"),
        ("How You'll Make an Impact: design and build models with git.", "make"),
        ("Our engineers build systems that catch bad guys.", "build-systems"),
        ("You learn how to build pipelines for data scientists.", "ci-cd"),
        ("You take pager duty one week in six.", "pagerduty"),
        ("Our iOS app has five stars in the App Store.", "app-store-deployment"),
        ("At least a couple of RN apps, with Redux.", "registered-nurse-license"),
        ("Budgets still live in monstrous spreadsheets.", "spreadsheets"),
        ("All roles have equity options with a low strike price. We use Python.", "options-trading"),
        ("An ecosystem of back-office applications for startups.", "microsoft-office"),
        ("Python on Amazon Web Service cloud-computing.", "salesforce-service-cloud"),
        ("Our team will support operations of cities.", "support-operations"),
        ("Requirements\n- experience writing well designed code", "writing"),
        ("Requirements\n- basic computer vision", "digital-literacy"),
        ("Requirements\n- building high-performing, scalable applications", "team-building"),
        ("You understand how it supports our goals.", "it-support"),
        ("Products for the SMB ecosystem.", "network-file-systems"),
        ("We use HTML, Sass, RWD and gulp.", "real-world-evidence"),
        ("Data to power apps and search.", "power-apps"),
        ("You don't test by hand.", "hypothesis-testing"),
        ("Business impact framing is essential.", "carpentry"),
        ("Experience with data plumbing at scale.", "plumbing"),
        ("Experience in C++, Unreal and engine development.", "powertrain-engineering"),
        ("US work authorization is required.", "authentication-and-authorization"),
        ("Experience in building reliable services.", "reliability-and-dependability"),
        ("Experience with time-series data management.", "time-management"),
        ("Experience in data structures, problem solving.", "problem-framing"),
        ("Experience using analytical tools.", "analytical-thinking"),
        ("Windows system administration skills.", "administrative-skills"),
        ("Pipeline design and scheduling experience.", "scheduling"),
        ("We build an integrated system of hardware.", "system-integration"),
        ("Machine learning, design and Node.js.", "mechanical-design"),
    ],
)
def test_an_ambiguous_name_of_the_core_is_no_skill_elsewhere(extractor: PostingExtractor, text: str, slug: str) -> None:
    assert f"skill/{slug}" not in _found(extractor, text)
