"""A record of every request, for a test to check what the client really asked."""
import json
from threading import Lock


class RequestLog:
    """One JSON line a request, on disk before the answer leaves; no token is written."""

    def __init__(self, path=None):
        self._file = open(path, "w", encoding="utf-8") if path else None
        self._lock = Lock()

    @staticmethod
    def _of_creation(request):
        """What is sent to a resource. A request for a token holds secrets and is left out."""
        if request.method != "POST" or request.tail == "token":
            return {}
        return {"idempotencyKey": request.headers.get("Idempotency-Key"),
                "body": request.body.decode("utf-8", "replace")}

    def write(self, request, answer, fault):
        """Note `request` and how it was answered; no answer has the status null."""
        if self._file is None:
            return
        line = json.dumps({
            "number": request.number, "method": request.method, "path": request.path,
            "query": request.query, "status": answer.status if answer else None, "fault": fault,
            "rows": answer.rows if answer else 0, "authorization": request.authorization,
            **self._of_creation(request)})
        with self._lock:
            self._file.write(line + "\n")
            self._file.flush()
