"""What errors of Neo4j and its driver mean for the user of a store: each becomes one error of our tree."""

from __future__ import annotations

from collections.abc import Mapping
from ssl import SSLCertVerificationError

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    WriteServiceUnavailable,
)

from schema.errors import InvalidInputError, StoreCorruptError, StoreError, StoreUnavailableError

_NO_LEADER = (
    "the server takes no writes, because it does not lead its cluster; nothing of the batch was kept. "
    "Use a neo4j:// address, which finds the leader, and try again when the cluster has one."
)

_MEANINGS: Mapping[str, str] = {
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": (
        "the database may only be read. Make it writable (`server.databases.read_only`), or give another address."
    ),
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": (
        "the database may only be read. Make it writable, or give another address."
    ),
    "Neo.ClientError.Cluster.NotALeader": _NO_LEADER,
    "Neo.ClientError.Database.DatabaseNotFound": (
        "there is no database of this name. Leave the name out of the address, or make the database."
    ),
    "Neo.ClientError.Security.Forbidden": (
        "this user may not do what was asked. Give the user the rights to read, to write and to make indexes."
    ),
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError": (
        "the transaction needs more memory than the server gives to it; nothing of it was kept. "
        "Raise `server.memory.heap.max_size`, or send smaller batches."
    ),
    "Neo.DatabaseError.Transaction.TransactionLogError": (
        "the server could not write to its disk and has stopped this database; what was not acknowledged is not kept. "
        "Make room on the disk, restart the server, and apply the batch again."
    ),
    "Neo.DatabaseError.Transaction.TransactionStartFailed": (
        "the database has stopped after an error such as a full disk. See the server's log and restart the server."
    ),
    "Neo.TransientError.Transaction.LockAcquisitionTimeout": (
        "another program is writing and did not finish in time. Wait for it or stop it, then try again."
    ),
}
"""What to say of the codes that a user can do something about (https://neo4j.com/docs/status-codes/5/errors/)."""

_INDEX_LIMIT = "too large to index"
"""Part of the message for a property that is longer than an index takes; it has no code of its own."""

_MESSAGE_LENGTH = 200
"""Characters of a server's message that are passed on: the rest may repeat the data."""


def store_error(address: str, error: DriverError | Neo4jError) -> StoreError | InvalidInputError:
    """The error of our tree that an error of the driver stands for."""
    if isinstance(error, AuthError):
        return wrong_credentials(address, error)
    if isinstance(error, Neo4jError):
        return _server_error(address, error)
    return _driver_error(address, error)


def wrong_credentials(address: str, error: AuthError) -> StoreUnavailableError:
    """The error for a user, password or token that the server does not accept."""
    found = (
        "the server asks for a pause after too many wrong passwords"
        if "Rate" in (error.code or "")
        else ("the server does not accept the user and password, or the token")
    )
    return StoreUnavailableError(
        address, f"{found}. Set SKILLATLAS_NEO4J_USER and SKILLATLAS_NEO4J_PASSWORD, or SKILLATLAS_NEO4J_TOKEN."
    )


def closed(address: str) -> StoreUnavailableError:
    """The error for a store that is used after it was closed."""
    return StoreUnavailableError(address, "this store was closed. Open it again.")


def too_old(address: str, found: str, least: str) -> StoreUnavailableError:
    """The error for a server that lacks what our statements need."""
    return StoreUnavailableError(
        address,
        f"the server is {found}, and skillatlas needs Neo4j {least} or later. Update it, or give another address.",
    )


def busy(address: str) -> StoreUnavailableError:
    """The error for a graph that changes so fast, or whose writer hangs so long, that it cannot be read."""
    return StoreUnavailableError(
        address, "another program is in the midst of writing and did not finish in time. Wait for it, then try again."
    )


def foreign(address: str) -> StoreCorruptError:
    """The error for a database of another program."""
    return StoreCorruptError(
        address,
        "this database holds data of another program; nothing in it was changed. Give another address, or empty it.",
    )


def unreadable(address: str, error: Exception) -> StoreCorruptError:
    """The error for nodes, relationships or properties that no version of ours has written."""
    return StoreCorruptError(
        address,
        f"the graph holds what skillatlas has not written ({type(error).__name__}: {error}). "
        "Put a backup in its place, or ingest into an empty database.",
    )


def _server_error(address: str, error: Neo4jError) -> StoreError | InvalidInputError:
    code, message = error.code or "", error.message or ""
    if _INDEX_LIMIT in message:
        return InvalidInputError("an id is longer than Neo4j can index (some 8,000 bytes). Give it a shorter one.")
    if code in _MEANINGS:
        return StoreUnavailableError(address, _MEANINGS[code])
    found = message.partition("\n")[0][:_MESSAGE_LENGTH]
    return StoreUnavailableError(
        address, f"the server could not do it ({code}: {found}); nothing of it was kept. See its log, then try again."
    )


def _driver_error(address: str, error: DriverError) -> StoreUnavailableError:
    if isinstance(error, IncompleteCommit):
        return StoreUnavailableError(
            address,
            "the connection was lost while a batch was committed, so it is not known whether it was kept. "
            "Apply it again: what is there already changes nothing.",
        )
    if isinstance(error, ConfigurationError):
        return StoreUnavailableError(address, f"the address cannot be used ({error}). Give another one.")
    if isinstance(error, WriteServiceUnavailable):
        return StoreUnavailableError(address, _NO_LEADER)
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return _unreachable(address, error)
    return StoreUnavailableError(address, f"the driver gave up ({_first_line(error)}). Try again.")


def _unreachable(address: str, error: DriverError) -> StoreUnavailableError:
    cause = _cause(error)
    if isinstance(cause, SSLCertVerificationError):
        return StoreUnavailableError(
            address,
            f"nobody whom this machine trusts vouches for the server's certificate ({cause.verify_message}). Name the "
            "file of the authority's certificate in SSL_CERT_FILE, or use a +ssc:// address if the way there is safe.",
        )
    found = cause.strerror or str(cause) if isinstance(cause, OSError) else _first_line(cause)
    return StoreUnavailableError(address, f"the server cannot be reached ({found}). Start it, or give another address.")


def _cause(error: BaseException) -> BaseException:
    """What lies at the bottom of an error: the system's, which says more than the driver's around it."""
    while True:
        below = error.exceptions[0] if isinstance(error, BaseExceptionGroup) else error.__cause__
        if below is None:
            return error
        error = below


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
