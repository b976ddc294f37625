"""Every fault, seen from the client's side."""
import http.client
import json
import time
import unittest
import zlib
from email.utils import parsedate_to_datetime

from test_support import BROKEN, Simulator


class FaultTests(unittest.TestCase):
    PATH = "/rest/v1/shifts?employee=1&limit=10&offset="

    def with_fault(self, fault):
        """A logged-in simulator whose first shifts request meets `fault`."""
        simulator = Simulator(faults=[{"path": "/shifts", "on": [1], "fault": fault}])
        self.addCleanup(simulator.__exit__)
        simulator.log_in()
        return simulator

    def first(self, fault, start=0):
        """The answer to the faulty request; the next one must be a good one."""
        simulator = self.with_fault(fault)
        answer = simulator.send("GET", self.PATH + str(start), Accept_Encoding="identity")
        self.assertEqual(simulator.send("GET", self.PATH + "0")[0], 200)
        self.assertIn(next(iter(fault)), simulator.requests()[1]["fault"])
        return answer

    def rows(self, fault, start=0):
        body = json.loads(self.first(fault, start)[2])
        return body["meta"]["count"], [row["id"] for row in body["data"]]

    def broken(self, fault, errors):
        simulator = self.with_fault(fault)
        with self.assertRaises(errors):
            simulator.send("GET", self.PATH + "0")
        self.assertEqual(simulator.send("GET", self.PATH + "0")[0], 200)

    def test_status(self):
        status, headers, body = self.first({"status": 429, "body": "slow down", "headers": {"Retry-After": "2"}})
        self.assertEqual((status, headers["Retry-After"], body), (429, "2", b"slow down"))
        status, headers, _ = self.first({"status": 503, "retryAfterDate": 60})
        self.assertAlmostEqual(parsedate_to_datetime(headers["Retry-After"]).timestamp(), time.time() + 60, delta=5)

    def test_wrong_bodies(self):
        self.assertIn("text/html", self.first({"html": True})[1]["Content-Type"])
        self.assertEqual(self.first({"notJSON": "hello"})[2], b"hello")
        with self.assertRaises(ValueError):
            json.loads(self.first({"truncateJSON": True})[2])
        self.assertIsInstance(json.loads(self.first({"noMeta": True})[2]), list)
        with self.assertRaises(zlib.error):
            self.first({"wrongEncoding": True})

    def test_broken_connections(self):
        self.broken({"shortBody": True}, http.client.IncompleteRead)
        self.broken({"close": "before"}, http.client.RemoteDisconnected)
        self.broken({"close": "headers"}, http.client.IncompleteRead)
        self.broken({"reset": True}, ConnectionResetError)
        self.broken({"hang": 0.2}, http.client.RemoteDisconnected)

    def test_time(self):
        for fault in ({"delay": 0.3}, {"slowBody": 5000}):
            start = time.monotonic()
            self.assertEqual(self.first(fault)[0], 200)
            self.assertGreater(time.monotonic() - start, 0.25)
        date = parsedate_to_datetime(self.first({"dateSkew": 7200})[1]["Date"]).timestamp()
        self.assertAlmostEqual(date, time.time() + 7200, delta=5)

    def test_redirect(self):
        self.assertEqual(self.first({"redirect": "https://other.example/x"})[1]["Location"], "https://other.example/x")
        self.assertEqual(self.first({"redirect": "same"})[1]["Location"], self.PATH + "0")

    def test_rows(self):
        self.assertEqual(self.rows({"repeatRows": 2}, 10), (25, [109, 110, *range(111, 121)]))
        self.assertEqual(self.rows({"extraRows": 9}, 20), (25, [*range(121, 126), *range(116, 121)]))
        self.assertEqual(self.rows({"count": -3})[0], 22)
        self.assertEqual(self.rows({"largestPage": 4}), (25, [101, 102, 103, 104]))
        self.assertEqual(self.rows({"drift": {"remove": 2}})[1], list(range(103, 113)))
        self.assertEqual(self.rows({"drift": {"add": 2}}, 20), (27, list(range(121, 128))))
        simulator = self.with_fault({"ignoreFilters": True})
        self.assertEqual(len(simulator.ids("shifts?employee=77")), 25)
        self.assertEqual(simulator.ids("shifts?employee=77"), [])

    def test_acting_first(self):
        path = "/processed-payroll-payruns"
        for fault in ({"status": 502}, {"close": "before"}):
            rule = {"path": path, "method": "POST", "on": [1], "fault": {"actFirst": True, **fault}}
            with Simulator(faults=[rule]) as simulator:
                simulator.log_in()
                self.assertEqual(simulator.ids(path[1:]), [])
                try:
                    status = simulator.send("POST", "/rest/v1" + path, '{"a":1}', Idempotency_Key="k")[0]
                except BROKEN:
                    status = None
                self.assertEqual(status, fault.get("status"))
                self.assertEqual(simulator.ids(path[1:]), [1])
                self.assertEqual(simulator.send("POST", "/rest/v1" + path, '{"a":1}', Idempotency_Key="k")[0], 201)
                self.assertEqual(simulator.ids(path[1:]), [1])
                line = simulator.requests()[2]
                self.assertEqual((line["idempotencyKey"], line["body"]), ("k", '{"a":1}'))

    def test_forgotten_key(self):
        path = "/processed-payroll-payruns"
        with Simulator(faults=[{"path": path, "fault": {"forgetKey": True}}]) as simulator:
            simulator.log_in()
            for _ in range(2):
                simulator.send("POST", "/rest/v1" + path, '{"a":1}', Idempotency_Key="k")
            self.assertEqual(simulator.ids(path[1:]), [1, 2])

    def test_dropped_field(self):
        path = "/processed-payroll-payruns"
        with Simulator(faults=[{"path": path, "fault": {"dropField": "checkDate"}}]) as simulator:
            simulator.log_in()
            simulator.send("POST", "/rest/v1" + path, '{"checkDate":"2026-03-09","paySchedule":1}')
            self.assertEqual([(row.get("checkDate"), row["paySchedule"]) for row in simulator.get(path[1:])[1]["data"]],
                             [(None, 1)])

    def test_tokens(self):
        simulator = self.with_fault({"expireTokens": True, "killRefresh": True})
        refresh = simulator.log_in()["refresh_token"]
        self.assertEqual(simulator.get("shifts?employee=1")[0], 401)
        self.assertEqual(simulator.ask_token(grant_type="refresh_token", refresh_token=refresh)[0], 400)
        self.assertEqual(simulator.requests()[2]["authorization"], "expired")

    def test_rules(self):
        rules = [{"path": "token", "on": [1], "fault": {"status": 500}},
                 {"path": "/employees", "from": 2, "until": 3, "fault": {"status": 503}},
                 {"path": "*", "from": 6, "fault": {"status": 504}}]
        with Simulator(faults=rules) as simulator:
            self.assertEqual(simulator.ask_token(grant_type="password")[0], 500)
            simulator.log_in()
            seen = [simulator.get("employees")[0] for _ in range(5)]
            self.assertEqual(seen, [200, 503, 503, 504, 504])

    def test_random_faults_repeat_and_end(self):
        def run():
            with Simulator("--seed", "7", "--fault-rate", "0.9") as simulator:
                seen = []
                for number in range(60):
                    try:
                        seen.append(simulator.send("GET", f"/rest/v1/employees?limit={1 + number // 20}")[0])
                    except BROKEN:
                        seen.append(None)
                faulty = [line["fault"] is not None for line in simulator.requests()]
                return seen, faulty
        seen, faulty = run()
        self.assertEqual((seen, faulty), run())
        self.assertNotIn([True] * 4, [faulty[at:at + 4] for at in range(0, 16)])
