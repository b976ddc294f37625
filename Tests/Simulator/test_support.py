"""What the self-test shares: a few rows, a simulator process, a connection to it."""
import http.client
import json
import ssl
import subprocess
import sys
import tempfile
import urllib.parse
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOGIN = {"client_id": "simulator-client", "client_secret": "simulator-secret",
         "username": "simulator-user", "password": "simulator-password"}
BROKEN = (http.client.HTTPException, ConnectionError, ssl.SSLError)


def shift(number, day, **more):
    """A shift on a day of March 2026 with the fields the tests look at."""
    return {"id": number, "status": "ACTIVE", "startDateTime": f"2026-03-{day:02}T22:00:00-05:00",
            "endDateTime": f"2026-03-{day + 1:02}T06:00:00-05:00", "employee": 1, "position": 5,
            "approvedHours": 8, "plannedPayableHours": 7.5, **more}


ROWS = {
    "shifts": [shift(100 + day, day) for day in range(1, 26)],
    "employees": [{"id": 1, "customId": "007", "status": "ACTIVE", "region": 11, "username": "one"},
                  {"id": 2, "customId": "008", "status": "TERMINATED", "region": 12}],
    "positions": [{"id": 5, "name": "Gate", "account": 31}],
    "accounts": [{"id": 31, "name": "Yard", "timeZone": "America/New_York"}],
    "payroll-codes": [{"id": 61, "code": "REG"}],
    "work-sessions": [{"id": 900, "startedOn": "2026-03-02 03:00:00", "endedOn": "2026-03-02 11:00:00",
                       "shift": 101, "employee": 1}],
}


class Simulator:
    """A simulator process and one keep-alive connection to it."""

    def __init__(self, *options, rows=ROWS, faults=None):
        self.scratch = tempfile.TemporaryDirectory()
        folder = Path(self.scratch.name)
        for name, data in rows.items():
            (folder / "data" / name).mkdir(parents=True)
            for at in range(0, len(data), 10):  # the second page repeats a row of the first
                page = json.dumps({"meta": {}, "data": data[max(0, at - 1):at + 10]})
                (folder / "data" / name / f"{at:04}.json").write_text(page, encoding="utf-8")
        self.log = folder / "requests"
        arguments = ["--requests", self.log, *options]
        if "--generate" not in options:
            arguments += ["--data", folder / "data"]
        if faults is not None:
            (folder / "faults").write_text(json.dumps(faults), encoding="utf-8")
            arguments += ["--faults", folder / "faults"]
        self.process = subprocess.Popen(
            [sys.executable, HERE / "simulator.py", *map(str, arguments)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.base = self.process.stdout.readline().split()[-1]
        self.port = int(self.base.rpartition(":")[2])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        self.token = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.stdin.close()
        self.process.wait(5)
        self.process.stdout.close()
        self.scratch.cleanup()

    def replace(self, resource, rows):
        """Other rows in the place of a resource's."""
        folder = Path(self.scratch.name) / "data" / resource
        for path in folder.iterdir():
            path.unlink()
        (folder / "new.json").write_text(json.dumps({"meta": {}, "data": rows}), encoding="utf-8")

    def send(self, method, path, body=None, **headers):
        """One request: (status, headers, body as bytes with gzip undone)."""
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            data = answer.read()
        except BROKEN:
            self.connection.close()
            raise
        if answer.headers["Content-Encoding"] == "gzip":
            data = zlib.decompress(data, 31)
        return answer.status, answer.headers, data

    def ask_token(self, **form):
        """A token request with the right client: (status, body)."""
        status, _, body = self.send("POST", "/rest/oauth2/access_token", urllib.parse.urlencode({**LOGIN, **form}))
        return status, json.loads(body)

    def log_in(self):
        """Use the password grant and keep the access token."""
        _, body = self.ask_token(grant_type="password")
        self.token = body["access_token"]
        return body

    def get(self, tail, **headers):
        """A resource: (status, body as JSON)."""
        status, _, body = self.send("GET", "/rest/v1/" + tail, **headers)
        return status, json.loads(body)

    def ids(self, tail):
        """The ids of the rows of one page."""
        return [row["id"] for row in self.get(tail)[1]["data"]]

    def requests(self):
        """The request log."""
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]
