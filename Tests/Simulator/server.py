"""HTTP/1.1 over a plain or TLS socket, one thread a connection, and the faults of the wire."""
import itertools
import os
import socket
import ssl
import struct
import time
from dataclasses import dataclass
from email.utils import formatdate
from http.client import responses
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from answers import replacement
from api import pack, tail_of
from faults import fault_name

_SMALLEST_PACKED = 200


@dataclass
class Request:
    """One request as the API sees it."""
    number: int
    method: str
    target: str
    path: str
    query: dict
    headers: object
    body: bytes
    address: str
    tail: str
    authorization: str = "none"

    @property
    def accepts_gzip(self):
        """True when the client can take a compressed body."""
        return "gzip" in self.headers.get("Accept-Encoding", "")


class SimulatorServer(ThreadingHTTPServer):
    """The listening socket and what all connections share."""
    daemon_threads, block_on_close, request_queue_size = True, False, 128

    def __init__(self, port, api, plan, log, context=None):
        super().__init__(("127.0.0.1", port), Handler)
        self.api, self.plan, self.log, self.context = api, plan, log, context
        self.numbers = itertools.count(1)

    def get_request(self):
        """Accept; the TLS handshake is left to the connection's own thread."""
        connection, address = super().get_request()
        if self.context is not None:
            connection = self.context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def handle_error(self, request, client_address):
        """A client that goes away, or refuses the certificate, is part of the tests."""


def tls_context(certificate, key):
    """Server side TLS with one certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.set_alpn_protocols(["http/1.1"])
    return context


class Handler(BaseHTTPRequestHandler):
    """Reads a request, asks the API, and sends the answer, whole or spoilt."""
    protocol_version, disable_nagle_algorithm = "HTTP/1.1", True

    def setup(self):
        """Shake hands before anything is read."""
        if isinstance(self.request, ssl.SSLSocket):
            self.request.do_handshake()
        super().setup()

    def log_message(self, *_):
        """Standard error stays empty; requests go to the request log."""

    def serve(self):
        """Answer one request of any method."""
        request = self._read()
        server, plan = self.server, self.server.plan
        fault = plan.draw(request.number, request.target, request.tail, request.method)
        if "delay" in fault:
            time.sleep(fault["delay"])
        self._change_state(request, fault)
        if request.tail != "token":
            request.authorization = server.api.tokens.judge(self.headers.get("Authorization"))
        acted = server.api.answer(request, fault) if fault.get("actFirst") else None
        answer = None
        if not ("hang" in fault or fault.get("reset") or fault.get("close") == "before"):
            answer = replacement(fault, request.target) or acted or server.api.answer(request, fault)
        server.log.write(request, answer, fault_name(fault))
        if answer is not None:
            self._send(request, answer, fault)
        elif "hang" in fault:
            time.sleep(fault["hang"])
        if answer is None:
            self._drop(reset=bool(fault.get("reset")))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = serve

    def _read(self):
        parts = urlsplit(self.path)
        return Request(next(self.server.numbers), self.command, self.path, parts.path,
                       parse_qs(parts.query, keep_blank_values=True), self.headers, self._body(),
                       self.client_address[0], tail_of(parts.path))

    def _body(self):
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def _change_state(self, request, fault):
        """The faults that stay: rows that come or go, tokens that die."""
        if "drift" in fault:
            self.server.api.store.drift(request.tail.partition("/")[0], **fault["drift"])
        if fault.get("expireTokens"):
            self.server.api.tokens.expire_access()
        if fault.get("killRefresh"):
            self.server.api.tokens.kill_refresh()

    def _send(self, request, answer, fault):
        body, packed = answer.body, answer.packed
        if fault.get("truncateJSON"):
            body, packed = body[:len(body) * 2 // 3], None
        headers = {"Server": "nginx", "Date": formatdate(time.time() + fault.get("dateSkew", 0), usegmt=True),
                   "Content-Type": answer.content_type, **self.server.api.dialect.headers, **answer.headers}
        if fault.get("wrongEncoding"):
            headers["Content-Encoding"] = "gzip"
        elif request.accepts_gzip and len(body) > _SMALLEST_PACKED:
            headers["Content-Encoding"] = "gzip"
            body = packed or pack(body)
        headers["Content-Length"] = str(len(body))
        head = f"HTTP/1.1 {answer.status} {responses.get(answer.status, '')}\r\n" + "".join(
            f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
        if "close" in fault:
            body = b""
        elif fault.get("shortBody"):
            body = body[:len(body) // 2]
        try:
            self._transmit(head.encode("latin-1"), body, fault.get("slowBody"))
        except OSError:
            self.close_connection = True
        if "close" in fault or fault.get("shortBody"):
            self._drop()

    def _transmit(self, head, body, bytes_per_second):
        if not bytes_per_second:
            self.connection.sendall(head + body)
            return
        self.connection.sendall(head)
        step = max(1, bytes_per_second // 20)
        for start in range(0, len(body), step):
            self.connection.sendall(body[start:start + step])
            time.sleep(step / bytes_per_second)

    def _drop(self, reset=False):
        """Close the socket under the connection; `reset` makes the kernel send RST."""
        self.close_connection = True
        if reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())
