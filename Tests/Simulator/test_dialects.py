"""Both dialects: names, filters, views, paging."""
import unittest

from test_support import Simulator


class VendorTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.simulator = Simulator()
        cls.simulator.log_in()

    @classmethod
    def tearDownClass(cls):
        cls.simulator.__exit__()

    def refused(self, tail):
        status, body = self.simulator.get(tail)
        self.assertEqual((status, body["status"]), (400, 400), tail)
        return body["error"]

    def test_paging(self):
        query = "shifts?employee=1&limit=10&offset="
        pages = [self.simulator.ids(query + str(start)) for start in (0, 10, 20, 30)]
        self.assertEqual(sum(pages, []), list(range(101, 126)))
        meta = self.simulator.get(query + "20")[1]["meta"]
        self.assertEqual((meta["count"], meta["itemCount"], meta["limit"], meta["offset"]), (25, 5, 10, 20))
        self.assertEqual(self.simulator.get("employees?limit=5000")[1]["meta"]["limit"], 1000)
        self.assertEqual(self.simulator.ids("2020-01-01/shifts?employee=1&sort=-id&limit=2"), [125, 124])

    def test_unknown_names(self):
        self.assertEqual(self.refused("employees?page=1"), "page is not a field in employees")
        self.assertEqual(self.refused("shifts?id=101&include=employee,foo"), "foo is not a relation or field in shifts")
        self.refused("shifts?id=101&include=employee,position,account")
        self.refused("shifts?account=31&id=101")
        self.assertEqual(self.simulator.get("unheard-of")[0], 404)
        self.assertEqual(self.simulator.get("pay-codes")[0], 404)
        self.assertEqual(self.simulator.ids("leave-requests?status=APPROVED"), [])

    def test_shift_conditions(self):
        self.refused("shifts?limit=1&sort=-id")
        self.refused("shifts?scope=PUBLISHED")
        self.refused("shifts?startDateTime:between=2026-03-01|2026-04-02")
        self.refused("shifts?id:in=" + ",".join(map(str, range(101))))
        self.assertEqual(len(self.simulator.ids("shifts?startDateTime:gte=2026-03-20")), 25)
        # 22:00-05:00 is 03:00 of the next day in UTC, and both bounds belong to the range.
        both = "2026-03-02T03:00:00Z|2026-03-03%2003:00:00"
        self.assertEqual(self.simulator.ids("shifts?startDateTime:between=" + both), [101, 102])
        first = 1772420400
        self.assertEqual(self.simulator.ids(f"shifts?startsOn:gte={first}&startsOn:lt={first + 86400}"), [101])

    def test_views(self):
        row = self.simulator.get("shifts?id=101")[1]["data"][0]
        self.assertEqual((row["employee"], "approvedHours" in row), (1, False))
        path = "shifts?id=101&include=employee,position.account.timeZone,approvedHours,workSessions"
        row = self.simulator.get(path)[1]["data"][0]
        self.assertEqual((row["approvedHours"], row["workSessions"][0]["id"]), (8, 900))
        self.assertEqual(row["position"]["account"]["timeZone"], "America/New_York")
        self.assertNotIn("username", row["employee"])
        path = "shifts?id=101&fields=id,employee.customId:NO,startsOn,workSessions|count"
        row = self.simulator.get(path)[1]["data"][0]
        self.assertEqual(row, {"id": 101, "NO": "007", "startsOn": 1772420400, "workSessions": 1})
        self.assertEqual(self.simulator.get("shifts/101")[1]["data"]["id"], 101)

    def test_filters(self):
        self.assertEqual(self.simulator.ids("employees"), [1])
        self.assertEqual(self.simulator.ids("employees?includeInactive=true"), [1, 2])
        self.assertEqual(self.simulator.ids("employees?id:in=2"), [2])
        self.assertEqual(self.simulator.ids("employees?customId=7"), [])
        self.assertEqual(len(self.simulator.ids("shifts?employee.region=11")), 25)
        self.assertEqual(self.simulator.ids("shifts?employee.region=12"), [])

    def test_stamps(self):
        setting = {"id": 9, "payBreaks": "ALL", "updatedOn": "2026-03-05 10:00:00"}
        rows = {"positions": [
            {"id": 1, "name": "Gate", "updatedOn": "2026-03-01 10:00:00", "payrollSetting": setting},
            {"id": 2, "name": "Dock", "updatedOn": "2026-03-02T10:00:00+00:00", "payrollSetting": None}]}
        with Simulator("--reload", rows=rows) as simulator:
            simulator.log_in()
            asked = "include=payrollSetting,payrollSetting.updatedOn,updatedOn"
            plain = simulator.get("positions")[1]["data"][0]
            self.assertEqual((plain["payrollSetting"], "updatedOn" in plain), (9, False))
            bare = simulator.get("positions?include=payrollSetting")[1]["data"][0]
            self.assertNotIn("updatedOn", bare["payrollSetting"])
            row = simulator.get("positions?" + asked)[1]["data"][0]
            self.assertEqual((row["updatedOn"], row["payrollSetting"]["updatedOn"]),
                             ("2026-03-01 10:00:00", "2026-03-05 10:00:00"))
            since = asked + "&updatedOn:gte=2026-03-02%2010:00:00"
            self.assertEqual(simulator.ids("positions?" + since), [2])
            self.assertEqual(simulator.ids("positions?payrollSetting.updatedOn:gte=2026-03-05"), [1])
            self.assertEqual(simulator.ids("positions?payrollSetting.updatedOn:gte=2026-03-06"), [])
            simulator.replace("positions", rows["positions"][:1])
            self.assertEqual(simulator.ids("positions?" + asked), [1])

    def test_idempotency_key(self):
        def create(body):
            return self.simulator.send("POST", "/rest/v1/processed-payroll-payruns", body, Idempotency_Key="k")
        self.assertEqual(create('{"checkDate":"2026-03-09"}')[2], create('{"checkDate":"2026-03-09"}')[2])
        self.assertEqual(create('{"checkDate":"2026-03-10"}')[0], 409)
        self.assertEqual(len(self.simulator.ids("processed-payroll-payruns")), 1)

    def test_gzip_only_when_asked_for(self):
        path = "/rest/v1/shifts?employee=1"
        self.assertEqual(self.simulator.send("GET", path, Accept_Encoding="gzip")[1]["Content-Encoding"], "gzip")
        self.assertIsNone(self.simulator.send("GET", path, Accept_Encoding="identity")[1]["Content-Encoding"])


class NotesTests(unittest.TestCase):
    def test_notes_dialect(self):
        with Simulator("--dialect", "notes") as simulator:
            simulator.log_in()
            pages = [simulator.get(f"shifts?limit=10&page={page}&whatever=1")[1] for page in (1, 2, 3)]
            self.assertEqual(sum(len(page["data"]) for page in pages), 25)
            self.assertEqual(pages[2]["meta"]["pagination"], {
                "total": 25, "count": 5, "per_page": 10, "current_page": 3, "total_pages": 3})
            self.assertEqual(simulator.get("shifts?limit=500")[1]["meta"]["pagination"]["per_page"], 100)
            row = pages[0]["data"][0]
            self.assertEqual((row["startedOn"], row["hoursCount"], row["status"]),
                             ("2026-03-01T22:00:00-05:00", 8, "APPROVED"))
            self.assertEqual(simulator.ids("shifts?startedOn:gte=2026-03-02&startedOn:lte=2026-03-03"), [101, 102])
            self.assertEqual(simulator.ids("shifts?client.id=32"), [])
            row = simulator.get("shifts?include=employee,client,foo")[1]["data"][0]
            self.assertEqual((row["client"]["name"], row["employee"]["id"]), ("Yard", 1))
            self.assertEqual(simulator.ids("pay-codes"), simulator.ids("payroll-codes"))
            self.assertIn("X-RateLimit-Remaining", simulator.send("GET", "/rest/v1/employees")[1])
