"""Certificates for servers of tests."""

from __future__ import annotations

from pathlib import Path

import trustme
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

SETTINGS = """
server.bolt.tls_level=OPTIONAL
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=certificates
dbms.ssl.policy.bolt.client_auth=NONE
"""


def put_certificate(authority: trustme.CA, home: Path) -> None:
    """Puts a certificate for this machine where a Neo4j with these settings looks for it."""
    folder = home / "certificates"
    folder.mkdir()
    issued = authority.issue_cert("127.0.0.1", "localhost")
    key = load_pem_private_key(issued.private_key_pem.bytes(), password=None)
    (folder / "private.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (folder / "public.crt").write_bytes(b"".join(part.bytes() for part in issued.cert_chain_pems))
