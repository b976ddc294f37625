"""Made-up data of any size, rendered once, for measuring and for long runs.

Both time zones used keep one offset all year, so local times need no time zone data.
"""
import random
from datetime import datetime, timedelta, timezone

from tables import Store, Table

_ZONES = (("America/Phoenix", -7), ("America/Puerto_Rico", -4))
_FIRST_NAMES = ("Ada", "Ben", "Carla", "Dev", "Ewa", "Finn", "Gita", "Hugo", "Iris", "Jon")
_LAST_NAMES = ("Abbott", "Brandt", "Castillo", "Dumont", "Eriksen", "Flores", "Garcia", "Hale")
_METHODS = ("KIOSK", "GUARD_APP", "PHONE", "BROWSER")
_FIRST_DAY = datetime(2026, 3, 1, tzinfo=timezone.utc)
_FIRST_SESSION, _FIRST_EMPLOYEE, _FIRST_PROFILE = 800_001, 1_001, 500_001


def _session_rows(count, staff, draw):
    """Rows of work-sessions with their `startedOn` column as text and as numbers."""
    rows, texts, numbers = [], [], []
    spaced, local = "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"
    for index in range(count):
        day, person = divmod(index, staff)
        place = person % 8
        offset = _ZONES[place % 2][1]
        start = _FIRST_DAY + timedelta(days=day, seconds=6 * 3600 + draw.randrange(50_400))
        end = start + timedelta(seconds=draw.randrange(4 * 3600, 10 * 3600))
        shifted, zone = timedelta(hours=offset), f"{offset:+03d}:00"
        text = start.strftime(spaced)
        method = _METHODS[draw.randrange(4)]
        rows.append(
            f'{{"id":{_FIRST_SESSION + index},"startedOn":"{text}","endedOn":"{end.strftime(spaced)}",'
            f'"startDateTime":"{(start + shifted).strftime(local)}{zone}",'
            f'"endDateTime":"{(end + shifted).strftime(local)}{zone}","status":"CLOSED",'
            f'"employee":{_FIRST_EMPLOYEE + person},"shift":null,"position":{2001 + place},'
            f'"account":{301 + place % 4},"clockInMethod":"{method}","clockOutMethod":"{method}"}}'.encode())
        texts.append(text)
        numbers.append(start.timestamp())
    return rows, {("startedOn",): texts, ("number", "startedOn"): numbers}


def _employees(staff, draw):
    for index in range(staff):
        first, last = draw.choice(_FIRST_NAMES), draw.choice(_LAST_NAMES)
        yield {"id": _FIRST_EMPLOYEE + index, "customId": f"{index + 1:06d}", "firstName": first,
               "middleName": None, "lastName": last, "name": f"{first} {last}",
               "jobTitle": "Security Officer", "region": 11 + index % 2,
               "employmentProfile": _FIRST_PROFILE + index, "address": None, "primaryPhone": None,
               "secondaryPhone": None, "email": None, "status": "ACTIVE",
               "updatedOn": (_FIRST_DAY - timedelta(minutes=30 * (staff - index))).strftime("%Y-%m-%d %H:%M:%S")}


def _profiles(staff, draw):
    for index in range(staff):
        yield {"id": _FIRST_PROFILE + index, "employee": _FIRST_EMPLOYEE + index,
               "employeeType": "EMPLOYEE", "employeeClass": None, "employmentDate": "2024-01-15",
               "payRateType": "HOURLY", "hourlyRateType": "EMPLOYEE_SPECIFIC",
               "hourlyRate": draw.randrange(1600, 3200) / 100, "yearlyPayRate": None,
               "overtimeExempt": False, "weeklyHoursTarget": 40, "terminationDate": None}


def _places():
    regions = [{"id": 11 + at, "customId": f"R{at}", "name": name, "company": "Example Guard",
                "parentRegion": None, "timeZone": zone, "status": "ACTIVE"}
               for at, (name, (zone, _)) in enumerate(zip(("Arizona", "Puerto Rico"), _ZONES))]
    accounts = [{"id": 301 + at, "name": f"Site {at + 1}", "customId": f"S-{at + 1}", "type": "CLIENT",
                 "subType": "SITE", "region": 11 + at % 2, "parentAccount": None,
                 "timeZone": _ZONES[at % 2][0], "status": "ACTIVE"} for at in range(4)]
    positions = [{"id": 2001 + at, "name": f"Post {at + 1}", "description": None,
                  "customId": f"S-{at % 4 + 1}-{at // 4}", "status": "ACTIVE", "account": 301 + at % 4,
                  "contract": None, "nonBillable": False, "beginDate": None, "endDate": None,
                  "payCodeLabel": "REG", "payCodeOverride": None, "payrollSetting": None}
                 for at in range(8)]
    return regions, accounts, positions


def generate_store(count, seed):
    """`count` work-sessions with the employees and places they point at."""
    draw = random.Random(seed)
    staff = max(1, count // 20)
    sessions, columns = _session_rows(count, staff, draw)
    regions, accounts, positions = _places()
    return Store([
        Table("work-sessions", sessions, columns),
        Table("employees", list(_employees(staff, draw))),
        Table("employment-profiles", list(_profiles(staff, draw))),
        Table("regions", regions), Table("accounts", accounts), Table("positions", positions),
    ])
