"""OAuth2: who may ask, which tokens live, and the lock-out after failed logins."""
import secrets
import time
from collections import defaultdict, deque
from dataclasses import dataclass
from threading import Lock

_FAILURES_ALLOWED, _FAILURE_WINDOW, _BLOCK_TIME = 40, 120, 7200


@dataclass(frozen=True)
class Credentials:
    """What a client must present."""
    client_id: str
    client_secret: str
    username: str
    password: str


class TokenStore:
    """Access and refresh tokens; the ones that come from one login form a family.

    A refresh token works once. Presenting it again means that two parties hold
    it, so the whole family is revoked.
    """

    def __init__(self, credentials, lifetime, clock=time.monotonic):
        self._credentials, self._lifetime, self._clock = credentials, lifetime, clock
        self._ends = {}
        self._access_family, self._refresh_family = {}, {}
        self._live_refresh = set()
        self._failures, self._blocked = defaultdict(deque), {}
        self._lock = Lock()

    def judge(self, header):
        """What an Authorization header is worth: none, good, expired or unknown."""
        if not header:
            return "none"
        scheme, _, token = header.partition(" ")
        with self._lock:
            end = self._ends.get(token.strip())
        if scheme.lower() != "bearer" or end is None:
            return "unknown"
        return "good" if self._clock() < end else "expired"

    def is_blocked(self, address):
        """True while an address is locked out for too many failed logins."""
        return self._clock() < self._blocked.get(address, 0)

    def expire_access(self):
        """Every access token ends now."""
        with self._lock:
            self._ends = dict.fromkeys(self._ends, 0)

    def kill_refresh(self):
        """Every refresh token stops working."""
        with self._lock:
            self._live_refresh.clear()
            self._refresh_family.clear()

    def grant(self, form, address):
        """Answer a token request: (status, body as a dictionary)."""
        with self._lock:
            if "scope" in form:
                return 400, _error("invalid_scope", "scope must not be sent")
            if not self._is_client(form):
                return self._refuse(address, 401, "invalid_client", "client authentication failed")
            kind = form.get("grant_type")
            if kind == "refresh_token":
                return self._refresh(form.get("refresh_token", ""))
            if kind == "client_credentials":
                return 200, self._issue(secrets.token_hex(8), with_refresh=False)
            if kind != "password":
                return 400, _error("unsupported_grant_type", "no such grant")
            expected = (self._credentials.username, self._credentials.password)
            if (form.get("username"), form.get("password")) != expected:
                return self._refuse(address, 400, "invalid_grant", "wrong user name or password")
            return 200, self._issue(secrets.token_hex(8), with_refresh=True)

    def _is_client(self, form):
        expected = (self._credentials.client_id, self._credentials.client_secret)
        return (form.get("client_id"), form.get("client_secret")) == expected

    def _refuse(self, address, status, code, text):
        now, failures = self._clock(), self._failures[address]
        failures.append(now)
        while failures[0] < now - _FAILURE_WINDOW:
            failures.popleft()
        if len(failures) >= _FAILURES_ALLOWED:
            self._blocked[address] = now + _BLOCK_TIME
        return status, _error(code, text)

    def _refresh(self, token):
        family = self._refresh_family.get(token)
        if family is not None and token not in self._live_refresh:
            self._revoke(family)
            family = None
        if family is None:
            return 400, _error("invalid_grant", "the refresh token is invalid")
        self._live_refresh.discard(token)
        return 200, self._issue(family, with_refresh=True)

    def _revoke(self, family):
        for token, owner in self._access_family.items():
            if owner == family:
                self._ends[token] = 0
        self._live_refresh -= {token for token, owner in self._refresh_family.items() if owner == family}

    def _issue(self, family, with_refresh):
        access = secrets.token_hex(24)
        self._ends[access] = self._clock() + self._lifetime
        self._access_family[access] = family
        answer = {"token_type": "Bearer", "expires_in": self._lifetime, "access_token": access}
        if with_refresh:
            refresh = secrets.token_hex(24)
            self._refresh_family[refresh] = family
            self._live_refresh.add(refresh)
            answer["refresh_token"] = refresh
        return answer


def _error(code, text):
    return {"error": code, "error_description": text}
