"""Acronyms that fields share: each sentence gets the meaning of its own field and not that of the other."""

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
    ("text", "slug", "other"),
    [
        ("Nexus and ACI in data centres.", "cisco-aci", "materials-testing-construction"),
        ("ACI field technician for concrete tests.", "materials-testing-construction", "cisco-aci"),
        (
            "Process ADR reports from patients and doctors in the safety database.",
            "pharmacovigilance",
            "adr-certificate",
        ),
        ("Write ADRs and RFCs for the platform architecture.", "architecture-decision-records", "adr-certificate"),
        ("AES and RSA.", "advanced-encryption-standard", "export-filing"),
        ("AES filings for export shipments and ITAR.", "export-filing", "advanced-encryption-standard"),
        (
            "Treasury: ALM, liquidity and interest rate risk of the bank.",
            "asset-liability-management",
            "application-lifecycle-management",
        ),
        (
            "Test cases in HP ALM; ALM tools like Jira.",
            "application-lifecycle-management",
            "asset-liability-management",
        ),
        ("AMI meters at the utility.", "smart-metering", "amazon-machine-images"),
        ("EC2 AMIs with Packer.", "amazon-machine-images", "smart-metering"),
        ("Process AP invoices and vendor payments.", "accounts-payable", "advanced-placement"),
        ("Teach AP Biology in grades 11 and 12.", "advanced-placement", "accounts-payable"),
        ("Pumps and tanks to API 610 and API 650.", "api-petroleum-standards", "active-pharmaceutical-ingredients"),
        ("Design APIs.", "api-design", "active-pharmaceutical-ingredients"),
        ("AP, AR and GL reconciliations.", "accounts-receivable", "augmented-reality"),
        ("AR and VR apps in Unity.", "augmented-reality", "accounts-receivable"),
        ("Source candidates and keep the ATS tidy.", "applicant-tracking-systems", "switchgear"),
        ("Maintain UPS, generators and ATS in a data centre.", "switchgear", "applicant-tracking-systems"),
        ("Controls technicians who program BAS and DDC.", "building-automation", "breach-and-attack-simulation"),
        ("Red team, BAS and attack simulation.", "breach-and-attack-simulation", "building-automation"),
        ("BSA and OFAC compliance in a bank.", "anti-money-laundering", "systems-analysis"),
        ("Five years as a BSA gathering requirements.", "systems-analysis", "anti-money-laundering"),
        (
            "Prepare CAM reconciliations and tenant bill-backs.",
            "service-charge-management",
            "computer-aided-manufacturing",
        ),
        ("Program mills with CAD and CAM.", "computer-aided-manufacturing", "service-charge-management"),
        ("CCS and hydrogen projects of emitters.", "carbon-capture-and-storage", "certified-coding-specialist"),
        ("CCS or CPC coders at hospitals.", "certified-coding-specialist", "carbon-capture-and-storage"),
        ("CDC with Debezium and Kafka.", "change-data-capture", "clock-domain-crossing"),
        ("RTL lint, CDC and synthesis.", "clock-domain-crossing", "change-data-capture"),
        ("Segment customers in a CDP such as Segment.", "customer-data-platforms", "cdp-reporting"),
        ("CDP and GRI reports on climate.", "cdp-reporting", "customer-data-platforms"),
        ("CFD in Fluent.", "computational-fluid-dynamics", "derivatives"),
        ("Broker of CFD and forex products.", "derivatives", "computational-fluid-dynamics"),
        ("CIP and sanitation of tanks in the dairy.", "clean-in-place", "continuous-improvement"),
        ("Lean, kaizen and CIP in production.", "continuous-improvement", "clean-in-place"),
        ("Harden servers to CIS benchmarks.", "cis-benchmarks", "construction-industry-scheme"),
        ("Payroll, VAT and CIS for builders.", "construction-industry-scheme", "cis-benchmarks"),
        ("CMM programs in PC-DMIS.", "coordinate-measuring-machines", "aircraft-maintenance-manuals"),
        (
            "Repairs of components in line with CMM and SRM.",
            "aircraft-maintenance-manuals",
            "coordinate-measuring-machines",
        ),
        ("CMP and wafer cleaning in fabs.", "chemical-mechanical-planarization", "certified-meeting-professional"),
        ("CMP preferred for event planners.", "certified-meeting-professional", "chemical-mechanical-planarization"),
        ("Keep the facility in line with CMS regulations and state surveys.", "medicare", "content-management-systems"),
        ("Publish articles in the CMS and keep the website current.", "content-management-systems", "medicare"),
        ("CPC or CCS coder with ICD-10.", "certified-professional-coder", "driver-cpc"),
        ("Class 1 driver with CPC and digi card.", "driver-cpc", "certified-professional-coder"),
        ("Schedule in P6 with CPM.", "critical-path-method", "consolidation-accounting"),
        ("Report CPM, CPC and reach.", "media-metrics", "consolidation-accounting"),
        (
            "Design the CRF and write edit checks for the study database.",
            "clinical-data-management",
            "conditional-random-fields",
        ),
        ("Sequence labelling with HMM and CRF models.", "conditional-random-fields", "clinical-data-management"),
        ("Update the CRM daily.", "customer-relationship-management", "aviation-safety-management"),
        (
            "Pilots trained in CRM and MCC on multi-crew aircraft.",
            "aviation-safety-management",
            "customer-relationship-management",
        ),
        (
            "Manage the CRO and the sites of a phase II trial.",
            "contract-research-organizations",
            "conversion-rate-optimization",
        ),
        ("A/B tests and CRO on landing pages.", "conversion-rate-optimization", "contract-research-organizations"),
        ("CSCS card.", "cscs-card", "strength-and-conditioning"),
        ("Strength coach with CSCS for college athletes.", "strength-and-conditioning", "cscs-card"),
        ("CSV of laboratory systems under GAMP 5.", "computer-system-validation", "csv"),
        ("Import CSV and JSON files with Python.", "csv", "computer-system-validation"),
        ("Lead DBT and CBT groups for adolescents.", "dialectical-behavior-therapy", "dbt"),
        ("Build models in DBT on Snowflake.", "dbt", "dialectical-behavior-therapy"),
        ("Scan, DFT and ATPG of chips.", "design-for-testability", "computational-chemistry"),
        ("Quantum chemistry, DFT and molecular dynamics.", "computational-chemistry", "design-for-testability"),
        ("Buy media in DSPs such as DV360.", "programmatic-advertising", "digital-signal-processing"),
        ("DSP algorithms for audio in C.", "digital-signal-processing", "learning-disability-support"),
        ("Oracle EBS R12 and PL/SQL.", "oracle-e-business-suite", "amazon-ebs"),
        ("EC2, EBS and S3.", "amazon-ebs", "oracle-e-business-suite"),
        ("EDA tools from Cadence.", "electronic-design-automation", "event-driven-architecture"),
        ("EDA in pandas.", "exploratory-data-analysis", "electronic-design-automation"),
        ("EDI 850 and 856 with retailers.", "electronic-data-interchange", "diversity-equity-and-inclusion"),
        (
            "EDI and wellbeing strategy at the university.",
            "diversity-equity-and-inclusion",
            "electronic-data-interchange",
        ),
        ("Wire EDM and grinding.", "electrical-discharge-machining", "email-marketing"),
        ("EDM and social posts to customers.", "email-marketing", "electrical-discharge-machining"),
        ("Document care in the EMR and update patient charts.", "electronic-health-records", "amazon-emr"),
        ("Run Spark jobs on EMR and store results in S3.", "amazon-emr", "electronic-health-records"),
        ("Ambulance crew with EMS background.", "prehospital-care", "contract-manufacturing"),
        ("Grid operators use EMS and SCADA.", "energy-management-systems-grid", "contract-manufacturing"),
        ("Global payroll and EOR such as Deel.", "employer-of-record", "reservoir-simulation"),
        ("Reservoir engineer with EOR and waterfloods.", "reservoir-simulation", "employer-of-record"),
        ("ER investigations and HR policies.", "employee-relations", "data-modeling"),
        ("ER nurse with triage skills.", "emergency-care", "data-modeling"),
        ("Cytogenetics: karyotyping and FISH.", "fluorescence-in-situ-hybridization", "fish-shell"),
        ("Configure zsh, bash or fish on Linux.", "fish-shell", "fluorescence-in-situ-hybridization"),
        ("FMEA and FTA of safety systems.", "fault-tree-analysis", "free-trade-agreements"),
        ("Claims of FTA duty and customs origin.", "free-trade-agreements", "fault-tree-analysis"),
        ("ALM and FTP in bank treasury.", "funds-transfer-pricing", "ftp"),
        ("Transfer files by FTP or SFTP.", "ftp", "funds-transfer-pricing"),
        ("Maintain GC and HPLC instruments in a QC laboratory.", "hplc", "garbage-collection"),
        ("Tune JVM heap and GC for low latency.", "garbage-collection", "hplc"),
        ("Monitor sites in line with GCP and the protocol.", "good-clinical-practice", "google-cloud-platform"),
        ("Deploy services on GCP with Terraform.", "google-cloud-platform", "good-clinical-practice"),
        ("GPO and AD.", "group-policy", "group-purchasing-organizations"),
        ("GPO contracts of hospitals and purchasing.", "group-purchasing-organizations", "group-policy"),
        ("Set up tags in GTM and GA4.", "google-tag-manager", "go-to-market-strategy"),
        ("Define GTM for new products with sales.", "go-to-market-strategy", "google-tag-manager"),
        ("IAM with SailPoint and Okta.", "identity-and-access-management", "aws-iam"),
        ("AWS IAM roles, S3 and VPC.", "aws-iam", "identity-and-access-management"),
        ("IB Diploma teachers.", "international-baccalaureate", "infiniband"),
        ("GPU clusters with IB and RoCE.", "infiniband", "international-baccalaureate"),
        ("IMS and VoLTE.", "ip-multimedia-subsystem", "ims-db-dc"),
        ("COBOL, CICS and IMS on z/OS.", "ims-db-dc", "integrated-master-schedule"),
        ("Solder to IPC-A-610 and J-STD.", "ipc-standards", "infection-control"),
        ("IPC nurse on hospital hygiene.", "infection-control", "inter-process-communication"),
        ("JIT and kanban in the plant.", "just-in-time-manufacturing", "just-in-time-compilation"),
        ("LLVM and JIT for a VM runtime.", "just-in-time-compilation", "just-in-time-manufacturing"),
        ("Fine-tune LLMs with LoRA and PEFT.", "parameter-efficient-fine-tuning", "lorawan"),
        ("IoT sensors by LoRa and NB-IoT.", "lorawan", "parameter-efficient-fine-tuning"),
        ("Improve CAC, LTV and churn.", "customer-lifetime-value", "credit-underwriting"),
        ("Underwrite loans on LTV and DTI.", "credit-underwriting", "customer-lifetime-value"),
        ("Phones and laptops in MDM such as Intune or Jamf.", "mobile-device-management", "master-data-management"),
        ("MDM of customer and product data in Informatica.", "master-data-management", "mobile-device-management"),
        ("Technical files under MDR and ISO 14971.", "eu-mdr", "managed-detection-and-response"),
        ("Run MDR and SIEM for our customers.", "managed-detection-and-response", "eu-mdr"),
        ("MDX and DAX in SSAS cubes.", "multidimensional-expressions", "mdx-markup"),
        ("Docs in MDX and React.", "mdx-markup", "multidimensional-expressions"),
        ("Maintain the MPS and capacity plan.", "production-planning", "printer-support"),
        ("Sell MPS and copiers.", "printer-support", "production-planning"),
        ("Aviation MRO: part 145 and line stations.", "aircraft-maintenance", "spare-parts-management"),
        ("Buy MRO and spare parts for the plant.", "spare-parts-management", "aircraft-maintenance"),
        ("MSW required for therapists.", "master-of-social-work", "mock-service-worker"),
        ("Jest, MSW and Cypress.", "mock-service-worker", "master-of-social-work"),
        ("Wiring in line with NEC.", "national-electrical-code", "nec-contracts"),
        ("Contract manager with NEC and JCT.", "nec-contracts", "national-electrical-code"),
        ("NPS and CSAT.", "net-promoter-score", "network-policy-server"),
        ("NPS, RADIUS and 802.1X on Windows Server.", "network-policy-server", "net-promoter-score"),
        ("Omnichannel OMS and WMS implementation.", "order-management", "outage-management-systems"),
        ("Utility software: ADMS, OMS and SCADA.", "outage-management-systems", "order-management"),
        ("Manage OTAs such as Booking.com and rates of the hotel.", "travel-industry", "over-the-air-updates"),
        ("OTA firmware updates of IoT devices.", "over-the-air-updates", "travel-industry"),
        ("Lead OTC, collections and billing in shared services.", "order-to-cash", "derivatives"),
        ("Trade support for OTC products, swaps and FX.", "derivatives", "order-to-cash"),
        ("Optimise P2P, O2C and R2R processes.", "procure-to-pay", "peer-to-peer-systems"),
        ("P2P protocols such as libp2p and BitTorrent.", "peer-to-peer-systems", "procure-to-pay"),
        ("PAM with CyberArk.", "privileged-access-management", "pluggable-authentication-modules"),
        ("Linux PAM and SSSD.", "pluggable-authentication-modules", "privileged-access-management"),
        ("Product data in PIM and DAM.", "product-information-management", "privileged-access-management"),
        ("Entra ID with PIM and conditional access.", "privileged-access-management", "product-information-management"),
        ("PSM and MOC in refineries.", "process-safety", "professional-scrum-master"),
        ("PSM I or CSM.", "professional-scrum-master", "process-safety"),
        ("PTP and OTC processes in a shared service centre.", "procure-to-pay", "precision-time-protocol"),
        ("Clock sync with PTP and NTP.", "precision-time-protocol", "procure-to-pay"),
        ("PV case processing, MedDRA coding and ICSR submission.", "pharmacovigilance", "solar-photovoltaic-systems"),
        ("Design rooftop PV with string inverters.", "solar-photovoltaic-systems", "pharmacovigilance"),
        ("Write RAMS and toolbox talks on site.", "method-statements", "reliability-engineering-hardware"),
        ("RAMS of rail signalling to EN 50126.", "reliability-engineering-hardware", "method-statements"),
        (
            "RCM: claims, denials and payer follow up.",
            "healthcare-revenue-cycle-management",
            "reliability-centered-maintenance",
        ),
        (
            "FMEA and RCM for plant equipment maintenance.",
            "reliability-centered-maintenance",
            "healthcare-revenue-cycle-management",
        ),
        ("RFI, RFP and RFQ.", "request-for-proposal", "construction-administration"),
        (
            "Track RFIs, submittals and change orders on the building site.",
            "construction-administration",
            "request-for-proposal",
        ),
        ("Active RN license in Texas required.", "registered-nurse-license", "react-native"),
        ("Mobile apps in RN with TypeScript and Redux.", "react-native", "registered-nurse-license"),
        ("RPO recruiters for clients.", "recruitment-process-outsourcing", "recovery-objectives"),
        ("Backups meet RPO and RTO.", "recovery-objectives", "recruitment-process-outsourcing"),
        ("Investigate alerts and file SARs with FinCEN.", "suspicious-activity-reporting", "medicinal-chemistry"),
        ("Process SAR images of Sentinel-1.", "synthetic-aperture-radar", "medicinal-chemistry"),
        ("Characterise surfaces with SEM, TEM and XRD.", "scanning-electron-microscopy", "search-engine-marketing"),
        ("Own SEO, SEM and paid social campaigns.", "search-engine-marketing", "scanning-electron-microscopy"),
        ("SIL 2 and IEC 61508.", "functional-safety", "software-in-the-loop-testing"),
        ("MIL, SIL and HIL tests.", "software-in-the-loop-testing", "functional-safety"),
        ("SNAP, TANF and Medicaid eligibility.", "social-security-administration", "sentinel-toolbox"),
        ("SNAP and QGIS for Sentinel data.", "sentinel-toolbox", "social-security-administration"),
        ("SASE and SSE by Zscaler.", "security-service-edge", "server-sent-events"),
        ("WebSockets and SSE.", "server-sent-events", "security-service-edge"),
        ("Yield of SSPs and header bidding.", "programmatic-advertising", "statutory-payments"),
        ("Payroll incl. SSP, SMP and pensions.", "statutory-payments", "programmatic-advertising"),
        ("VLAN, STP and LACP.", "spanning-tree-protocol", "straight-through-processing"),
        ("STP rates of trades and settlements.", "straight-through-processing", "spanning-tree-protocol"),
        ("Carriers in the TMS.", "transportation-management-systems", "transcranial-magnetic-stimulation"),
        (
            "TMS such as Phrase, CAT tools and MTPE.",
            "translation-management-systems",
            "transcranial-magnetic-stimulation",
        ),
        (
            "Test purified water for TOC, conductivity and bioburden.",
            "total-organic-carbon-analysis",
            "theory-of-constraints",
        ),
        (
            "Lean, Six Sigma and TOC knowledge to raise throughput.",
            "theory-of-constraints",
            "total-organic-carbon-analysis",
        ),
        ("TPM and OEE on lines.", "total-productive-maintenance", "technical-program-management"),
        (
            "TPM at a cloud company, driving programs with engineers.",
            "technical-program-management",
            "total-productive-maintenance",
        ),
        ("UTM links and attribution.", "utm-tagging", "unified-threat-management"),
        ("Firewalls and UTM by Sophos and Fortinet.", "unified-threat-management", "utm-tagging"),
        ("Install VRF and heat pumps.", "vrf-systems", "virtual-routing-and-forwarding"),
        ("Cisco routing: VRF, BGP, MPLS.", "virtual-routing-and-forwarding", "vrf-systems"),
        ("Pickers scan with WMS and RF guns.", "warehouse-management-systems", "ogc-standards"),
        ("WMS and WFS in GeoServer.", "ogc-standards", "warehouse-management-systems"),
    ],
)
def test_an_acronym_is_understood_in_the_field_of_its_sentence(
    extractor: PostingExtractor, text: str, slug: str, other: str
) -> None:
    found = _found(extractor, text)

    assert f"skill/{slug}" in found
    assert f"skill/{other}" not in found


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("A valid BLS certificate is mandatory on the ward.", "basic-life-support"),
        ("Use SPC to reduce scrap on the line.", "statistical-process-control"),
        ("SPC of the filling lines, with control charts.", "statistical-process-control"),
        ("HIPLEX spans AWS, Azure, GCP, and its own racks.", "google-cloud-platform"),
        ("Welders with MIG, TIG and stick.", "mig-welding"),
        ("Welders with MIG, TIG and stick.", "tig-welding"),
        ("Welders with MIG, TIG and stick.", "stick-welding"),
        ("You run HPLC, GC and FTIR in a QC laboratory.", "gas-chromatography"),
        ("You run HPLC, GC and FTIR in a QC laboratory.", "ftir-spectroscopy"),
    ],
)
def test_an_acronym_counts_beside_words_of_its_field(extractor: PostingExtractor, text: str, slug: str) -> None:
    assert f"skill/{slug}" in _found(extractor, text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Chat by email, Slack, SMS and WeChat.", "sms-marketing"),
        ("Experience with Camel and/or experience with Drools.", "perioperative-nursing"),
        ("We use tools from Airflow to, er, Zookeeper.", "emergency-care"),
        ("Benefits: 401(k) with employer contributions.", "retirement-plan-administration"),
        ("We take part in E-Verify.", "i-9-verification"),
        ("Experience with APIs and Kafka.", "active-pharmaceutical-ingredients"),
        ("Programming DSPs and FPGAs.", "learning-disability-support"),
        ("Experience with ISM wireless bands.", "ism-code"),
        ("Richmond, VA.", "government-backed-mortgages"),
        ("Salary AED 12,000 a month plus housing in Dubai.", "first-aid-and-cpr"),
    ],
)
def test_an_acronym_is_no_skill_in_other_words(extractor: PostingExtractor, text: str, slug: str) -> None:
    assert f"skill/{slug}" not in _found(extractor, text)


@pytest.mark.parametrize(
    ("title", "text", "slug"),
    [
        ("Medical Assistant", "Bring the EMR up to date.", "electronic-health-records"),
        ("Restaurant Manager", "Close the POS each night.", "point-of-sale-systems"),
        ("Process Operator", "Sit at the DCS on nights.", "distributed-control-systems"),
        ("Clinical Dietitian", "RD with two years behind them.", "dietitian-registration"),
        ("Production Planner", "Keep the MPS.", "production-planning"),
    ],
)
def test_an_acronym_that_the_role_of_the_title_asks_for_needs_no_more(
    extractor: PostingExtractor, title: str, text: str, slug: str
) -> None:
    assert f"skill/{slug}" in _found(extractor, f"{title}\n{text}")


@pytest.mark.parametrize(
    ("title", "text", "slug"),
    [
        ("Barista", "Experience with ALM is required.", "application-lifecycle-management"),
        ("Registered Nurse", "Knowledge of GTM required.", "google-tag-manager"),
        ("Welder", "Experience with CRF required.", "clinical-data-management"),
        ("Accountant", "Experience with DFT is required.", "design-for-testability"),
        ("Pastry Chef", "Proficiency in BFD.", "bidirectional-forwarding-detection"),
    ],
)
def test_to_be_asked_for_is_not_enough_for_letters_of_another_field_than_the_title(
    extractor: PostingExtractor, title: str, text: str, slug: str
) -> None:
    assert f"skill/{slug}" not in _found(extractor, f"{title}\n{text}")


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Exposure and response prevention (ERP) with clients.", "enterprise-resource-planning"),
        ("Joined Coastal Medical Centers (CMC) in May. Experience with CMC.", "certified-management-consultant"),
        ("Coaches with NLP (neuro-linguistic programming).", "natural-language-processing"),
        ("Credit risk models (CRM) of a bank. CRM experience is needed.", "customer-relationship-management"),
    ],
)
def test_letters_that_the_posting_writes_out_otherwise_name_no_skill(
    extractor: PostingExtractor, text: str, slug: str
) -> None:
    assert f"skill/{slug}" not in _found(extractor, text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Work with customer relationship management (CRM) software.", "customer-relationship-management"),
        ("Geographical information systems (GIS).", "geographic-information-systems"),
        ("An electronic medical record (EMR) of our own make.", "electronic-health-records"),
        ("Standard operating procedures (SOPs).", "standard-operating-procedures"),
    ],
)
def test_letters_that_the_posting_writes_out_name_what_is_written(
    extractor: PostingExtractor, text: str, slug: str
) -> None:
    assert f"skill/{slug}" in _found(extractor, text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Maintenance Technician\nThe late shift ends at 11 PM.", "preventive-maintenance"),
        ("Bottling Operator\nPack 250 ML jars.", "machine-learning"),
        ("Experience with CIP.", "clean-in-place"),
        ("Swap SAS and SATA disks.", "sas"),
        ("Fixed assets: PPE, leases and depreciation.", "personal-protective-equipment"),
        ("Two years XP with espresso.", "extreme-programming"),
        ("Work with the PM and designers.", "preventive-maintenance"),
        ("Degree: BS required, MS preferred.", "mass-spectrometry"),
        ("Accountant\nOffice in Little Rock, AR.", "accounts-receivable"),
        ("Ask for VISA support.", "scpi-instrument-control"),
        ("Keep the clean room at 15 ACH.", "ach"),
        ("Permanent position (CDI) in Nantes.", "jakarta-ee"),
        ("Scan LPN stickers on each pallet.", "licensed-practical-nurse-license"),
        ("Sculpture teachers with an MFA and an artist's practice.", "multi-factor-authentication"),
        ("Component tests with Jest and RTL.", "rtl-design"),
        ("A visiting nurse of the county VNA.", "electronics-testing"),
        ("Our clinic in Altoona, PA sees patients on weekends.", "physician-assistant-certification"),
        ("Bill patients in Conway, AR and collect payments.", "accounts-receivable"),
    ],
)
def test_letters_of_many_meanings_are_no_skill_where_nothing_tells(
    extractor: PostingExtractor, text: str, slug: str
) -> None:
    assert f"skill/{slug}" not in _found(extractor, text)


@pytest.mark.parametrize(
    ("text", "slug", "other"),
    [
        ("Software Engineer\nExperience with CSV is required.", "csv", "computer-system-validation"),
        ("Experience with AP is required.", "accounts-payable", "advanced-placement"),
        ("Lay out UPS, batteries and PDUs.", "uninterruptible-power-supplies", "ups-worldship"),
        ("Maintenance Technician\nCarry out PPM on pumps.", "preventive-maintenance", "project-portfolio-management"),
        ("Keras, TF and GPUs.", "tensorflow", "terraform"),
        ("Cloud Engineer\nKnowledge of TF is required.", "terraform", "tensorflow"),
        ("Medical Coder\nKnowledge of EMR is required.", "electronic-health-records", "amazon-emr"),
        ("Cloud Architect\nKnowledge of IAM is required.", "identity-and-access-management", "aws-iam"),
        ("Medical Biller\nKnowledge of CMS is required.", "medicare", "content-management-systems"),
        ("Own renewals and churn as a CSM.", "customer-success", "certified-scrummaster"),
        ("IR: containment and forensics.", "incident-response", "investor-relations"),
        ("IR: earnings calls and shareholders.", "investor-relations", "incident-response"),
        ("Teach PE and swimming.", "teaching-physical-education", "private-equity"),
        ("Five engineers; build 5 ML models.", "machine-learning", "ascp-certification"),
    ],
)
def test_letters_of_several_skills_stand_for_the_likeliest(
    extractor: PostingExtractor, text: str, slug: str, other: str
) -> None:
    found = _found(extractor, text)

    assert f"skill/{slug}" in found
    assert f"skill/{other}" not in found
