import pytest

from extractors.salary import salary_in
from extractors.tokens import tokenize
from schema.postings import PayPeriod, Salary


def salary(text: str, place: str | None = None) -> Salary | None:
    return salary_in(text, frozenset(tokenize(text).words), place)


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("Salary\n$130,000$215,000 USD", 130000, 215000, "USD", PayPeriod.YEAR),
        ("Onsite | $70-$100k, equity", 70000, 100000, "USD", PayPeriod.YEAR),
        ("The pay rate is $45-57hr.", 45, 57, "USD", PayPeriod.HOUR),
        ("$20 - $35 an hour", 20, 35, "USD", PayPeriod.HOUR),
        ("€55k–€70k", 55000, 70000, "EUR", PayPeriod.YEAR),
        ("55.000 € brutto", 55000, 55000, "EUR", PayPeriod.YEAR),
        ("3.500 - 4.500 EUR per month", 3500, 4500, "EUR", PayPeriod.MONTH),
        ("£500 per day", 500, 500, "GBP", PayPeriod.DAY),
        ("CHF 100'000 - 120'000", 100000, 120000, "CHF", PayPeriod.YEAR),
        ("Salary: up to $120k", None, 120000, "USD", PayPeriod.YEAR),
        ("Salary: 120k+", 120000, None, None, PayPeriod.YEAR),
        (
            "124,000 USD - 195,500 USD for Level 2, and 152,000 USD - 241,500 USD for Level 3",
            124000,
            241500,
            "USD",
            PayPeriod.YEAR,
        ),
        ("OTE: $180,000 (base $120,000)", 120000, 120000, "USD", PayPeriod.YEAR),
        ("Base salary $100,000–$120,000; OTE up to $200,000", 100000, 120000, "USD", PayPeriod.YEAR),
        ("On-target earnings of $150,000", 150000, 150000, "USD", PayPeriod.YEAR),
        ("₹12,00,000 - ₹18,00,000 per annum", 1200000, 1800000, "INR", PayPeriod.YEAR),
        ("Salary: 12-18 LPA", 1200000, 1800000, "INR", PayPeriod.YEAR),
        ("PLN 20 000 - 25 000 net/month", 20000, 25000, "PLN", PayPeriod.MONTH),
        ("Starting at $70,000", 70000, None, "USD", PayPeriod.YEAR),
        ("¥6,000,000 - ¥9,000,000", 6000000, 9000000, "JPY", PayPeriod.YEAR),
        ("A$120k + super", 120000, 120000, "AUD", PayPeriod.YEAR),
        ("£12.50 p/h", 12.5, 12.5, "GBP", PayPeriod.HOUR),
        ("weekly pay $2,000", 2000, 2000, "USD", PayPeriod.WEEK),
        ("zł 15k–20k monthly", 15000, 20000, "PLN", PayPeriod.MONTH),
        ("$70-$80 per hour ($145,600 - $166,400 annualized)", 70, 80, "USD", PayPeriod.HOUR),
        ("OTE $200k-$250k, base salary $100k-$125k", 100000, 125000, "USD", PayPeriod.YEAR),
    ],
)
def test_pay_in_all_its_forms(
    text: str, low: float | None, high: float | None, currency: str | None, period: PayPeriod
) -> None:
    assert salary(text) == Salary(min=low, max=high, currency=currency, period=period)


@pytest.mark.parametrize(
    "text",
    [
        "raised $10M from investors",
        "$5 million in revenue",
        "$1,000 referral bonus",
        "401k match",
        "10k-100k requests a second",
        "We manage $50,000 accounts",
    ],
)
def test_money_that_is_no_pay(text: str) -> None:
    assert salary(text) is None


def test_a_dollar_sign_in_canada_names_no_currency() -> None:
    found = salary("$70k - $100k", "Montreal, Canada")
    assert found is not None
    assert found.currency is None
