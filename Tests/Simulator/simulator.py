"""Starts a simulated TrackTik API on the loopback interface; see README.md."""
import argparse
import os
import sys
from threading import Thread

sys.dont_write_bytecode = True  # the checkout stays as it was; must come before the imports below

from api import API
from certificates import server_files
from dialects import DIALECTS
from faults import FaultPlan, load_rules
from generate import generate_store
from request_log import RequestLog
from server import SimulatorServer, tls_context
from tables import WatchedFolder, load_store
from tokens import Credentials, TokenStore


def parse_arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    rows = parser.add_mutually_exclusive_group(required=True)
    rows.add_argument("--data", metavar="FOLDER", help="serve the rows in this folder")
    parser.add_argument("--reload", action="store_true", help="read the folder anew when it has changed")
    rows.add_argument("--generate", metavar="N", type=int, help="make up N work-sessions")
    parser.add_argument("--dialect", choices=sorted(DIALECTS), default="vendor")
    parser.add_argument("--tls", metavar="FOLDER", help="serve HTTPS; certificates are kept here")
    parser.add_argument("--tls-wrong-host", action="store_true", help="certificate for another name")
    parser.add_argument("--tls-expired", action="store_true", help="certificate out of date")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--foreground", action="store_true", help="go on after standard input ends")
    parser.add_argument("--client-id", default="simulator-client")
    parser.add_argument("--client-secret", default="simulator-secret")
    parser.add_argument("--user", default="simulator-user")
    parser.add_argument("--password", default="simulator-password")
    parser.add_argument("--token-lifetime", metavar="SECONDS", type=int, default=3600)
    parser.add_argument("--requests", metavar="FILE", help="write one JSON line a request")
    parser.add_argument("--faults", metavar="FILE", help="scripted faults")
    parser.add_argument("--seed", type=int, default=1, help="for made-up rows and random faults")
    parser.add_argument("--fault-rate", metavar="P", type=float, default=0.0)
    return parser.parse_args()


def build_server(options):
    """Everything wired together, listening but not yet serving."""
    if options.data is not None:
        store = load_store(options.data)
    else:
        store = generate_store(options.generate, options.seed)
    dialect = DIALECTS[options.dialect]
    dialect.prepare(store)
    watch = WatchedFolder(options.data) if options.reload else None
    credentials = Credentials(options.client_id, options.client_secret, options.user, options.password)
    api = API(store, dialect, TokenStore(credentials, options.token_lifetime), watch)
    plan = FaultPlan(load_rules(options.faults) if options.faults else (), options.seed, options.fault_rate)
    context = None
    if options.tls:
        context = tls_context(*server_files(options.tls, options.tls_wrong_host, options.tls_expired))
    return SimulatorServer(options.port, api, plan, RequestLog(options.requests), context)


def _exit_with_standard_input():
    """A test that dies closes the pipe, and nothing is left running."""
    while sys.stdin.buffer.read(4096):
        pass
    os._exit(0)


def main():
    """Serve until standard input ends or the process is stopped."""
    options = parse_arguments()
    server = build_server(options)
    if not options.foreground:
        Thread(target=_exit_with_standard_input, daemon=True).start()
    scheme = "https" if options.tls else "http"
    print(f"listening on {scheme}://127.0.0.1:{server.server_address[1]}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
