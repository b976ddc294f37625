"""Tokens and certificates."""
import http.client
import ssl
import tempfile
import time
import unittest
import urllib.error
import urllib.request

from test_support import Simulator


class TokenTests(unittest.TestCase):
    def test_refresh_token_works_once_and_reuse_revokes_the_family(self):
        with Simulator() as simulator:
            first = simulator.log_in()
            refresh = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
            status, second = simulator.ask_token(**refresh)
            self.assertEqual(status, 200)
            self.assertNotEqual(second["refresh_token"], first["refresh_token"])
            simulator.token = second["access_token"]
            self.assertEqual(simulator.get("employees")[0], 200)
            self.assertEqual(simulator.ask_token(**refresh)[0], 400)
            self.assertEqual(simulator.get("employees")[0], 401)
            later = dict(refresh, refresh_token=second["refresh_token"])
            self.assertEqual(simulator.ask_token(**later)[1]["error"], "invalid_grant")

    def test_grants_and_authorization(self):
        with Simulator("--token-lifetime", "1") as simulator:
            self.assertEqual(simulator.get("employees")[1]["status"], 401)
            self.assertEqual(simulator.get("employees", Authorization="Bearer made-up")[0], 401)
            self.assertEqual(simulator.ask_token(grant_type="password", scope="all")[0], 400)
            self.assertEqual(simulator.ask_token(grant_type="client_credentials")[0], 200)
            simulator.log_in()
            self.assertEqual(simulator.get("employees")[0], 200)
            time.sleep(1.1)
            self.assertEqual(simulator.get("employees")[0], 401)
            seen = [line["authorization"] for line in simulator.requests()]
            self.assertEqual(seen, ["none", "unknown", "none", "none", "none", "good", "expired"])

    def test_forty_failed_logins_lock_the_address_out(self):
        with Simulator() as simulator:
            wrong = {"grant_type": "password", "password": "wrong"}
            self.assertEqual({simulator.ask_token(**wrong)[0] for _ in range(40)}, {400})
            status, headers, _ = simulator.send("GET", "/rest/v1/employees")
            self.assertEqual((status, headers["Server"]), (403, "awselb/2.0"))


class TLSTests(unittest.TestCase):
    def test_certificates(self):
        with tempfile.TemporaryDirectory() as folder:
            for option, reason in ((None, None), ("--tls-wrong-host", "mismatch"), ("--tls-expired", "expired")):
                options = ["--generate", "100", "--tls", folder] + ([option] if option else [])
                with Simulator(*options) as simulator:
                    trust = ssl.create_default_context(cafile=f"{folder}/ca.pem")
                    for host in ("127.0.0.1", "localhost"):
                        url = f"https://{host}:{simulator.port}/rest/v1/work-sessions"
                        with self.assertRaises(urllib.error.URLError) as caught:
                            urllib.request.urlopen(url, context=trust, timeout=5)
                        if reason:
                            self.assertIn(reason, str(caught.exception))
                        else:
                            self.assertEqual(caught.exception.code, 401)

    def test_reset_over_tls(self):
        with tempfile.TemporaryDirectory() as folder:
            rules = [{"on": [1], "fault": {"reset": True}}]
            with Simulator("--generate", "100", "--tls", folder, faults=rules) as simulator:
                trust = ssl.create_default_context(cafile=f"{folder}/ca.pem")
                connection = http.client.HTTPSConnection("127.0.0.1", simulator.port, context=trust, timeout=5)
                connection.request("GET", "/rest/v1/employees")
                self.assertRaises(ConnectionResetError, connection.getresponse)
                connection.close()
