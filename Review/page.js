// Everything essential stands in the page without this script. It adds search, sorting, each person's
// days as a picture, and decisions.
"use strict";
(() => {
const $ = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];
let ix; // The index: a list for each column, in the order of the page.
const blocks = new Map();
const decisions = new Map(), notes = new Map(), acknowledged = new Map();
const view = { query: "", sort: "", down: true, page: 0, all: false };
let shown = [], reviewer = "", unsaved = false, open = -1;

// Making elements. Text from data only ever becomes a text node.

const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const visible = (text) => String(text).replace(hidden, (c) =>
	"‹U+" + c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "›");
function fill(node, attributes, children) {
	for (const key in attributes) {
		const value = attributes[key];
		if (key === "on") for (const type in value) node.addEventListener(type, value[type]);
		else if (value === true) node.setAttribute(key, "");
		else if (value !== false && value != null) node.setAttribute(key, visible(value));
	}
	for (const child of children.flat(3)) {
		if (child == null || child === false || child === "") continue;
		node.append(child.nodeType ? child : visible(child));
	}
	return node;
}
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) =>
	fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
const image = (style, width, height, label, ...children) =>
	svg("svg", { class: style, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, children);
const plainly = (tag) => (...children) => el(tag, {}, ...children);
const [name, small, span, bold, tr, heading, summary] = ["bdi", "small", "span", "b", "tr", "h3", "summary"].map(plainly);
const td = (style, ...children) => el("td", { class: style || null }, ...children);
const rowHead = (...children) => el("th", { scope: "row" }, ...children);
const region = (label, ...children) =>
	el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": label }, ...children);
const acts = (...children) => el("div", { class: "acts" }, ...children);
const px = (x) => +x.toFixed(1);
const button = (text, act, attributes) =>
	el("button", { type: "button", on: { click: act }, ...attributes }, text);

// Figures and dates as the page says them.

const grouped = (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
function fixed(units, digits) {
	const text = String(Math.abs(units)).padStart(digits + 1, "0");
	const whole = grouped(text.slice(0, -digits));
	return (units < 0 ? "-" : "") + whole + "." + text.slice(-digits);
}
const hours = (seconds) => fixed(Math.sign(seconds) * Math.round(Math.abs(seconds) / 36), 2);
const money = (cents) => fixed(cents, 2);
const count = (n, one, many) => grouped(String(n)) + (one ? " " + (n === 1 ? one : many) : "");
const WEEKDAYS = "Sun Mon Tue Wed Thu Fri Sat".split(" ");
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const dayAt = (place) => new Date(Date.parse(ix.first) + place * 864e5);
const isoAt = (place) => dayAt(place).toISOString().slice(0, 10);
const shortDay = (place) => dayAt(place).getUTCDate() + " " + MONTHS[dayAt(place).getUTCMonth()];
const rowDay = (place) => WEEKDAYS[dayAt(place).getUTCDay()] + " " + shortDay(place);
const placeOf = (iso) => Math.round((Date.parse(iso) - dayAt(0)) / 864e5);

const clocks = new Map();
function clock(zone) {
	if (!clocks.has(zone)) {
		let format = null;
		try {
			format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
		} catch { /* an unknown zone: hours since midnight stand in */ }
		clocks.set(zone, format);
	}
	return clocks.get(zone);
}

// The people's packed blocks.

async function unpack(id) {
	const text = $(id).textContent.trim();
	const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
	return JSON.parse(await new Response(stream).text());
}
function person(i) {
	const block = Math.floor(i / ix.pageLength);
	if (!blocks.has(block)) blocks.set(block, unpack("b" + block));
	const at = i % ix.pageLength;
	return blocks.get(block).then((b) => ({
		lines: b.lines[0][at].map((_, k) => b.lines.flatMap((column) => column[at][k])),
		findings: b.findings[at], time: b.time[at] }));
}
const damaged = (text) => warn(text + " Have it sent again.");
const warn = (text) => document.body.prepend(el("div", { class: "cut", role: "alert" }, el("p", {}, text)));

// What the list asks of each person.

const summed = (values, test) => ix.kinds.reduce((sum, kind, k) => sum + (test(kind) ? values(k) : 0), 0);
const seconds = (i, test) => summed((k) => ix.seconds[k][i], test);
const every = () => true, isOvertime = (kind) => kind[3] === "overtime";
const total = (i) => seconds(i, every);
const overtime = (i) => seconds(i, isOvertime);
const asksOf = (i) => ix.asks.map((ask, k) => k).filter((k) => ix.asks[k].person === i);
const isSettled = (i) => asksOf(i).every((k) => acknowledged.has(k));
const isReady = (i) => ix.attention[i] === 3 || (ix.attention[i] === 1 && isSettled(i));
const mayApprove = (i) => ix.attention[i] === 2 || isReady(i);
const counts = (i) => ix.attention[i] !== 4;
const asks = (i) => ix.attention[i] === 1 && !isSettled(i);
const people = () => [...ix.name.keys()];
const waiting = () => people().filter((i) => isReady(i) && !decisions.has(i));
const approve = (i) => decisions.set(i, { decision: "approve" });
const choice = (i) => decisions.get(i)?.decision;
const STYLES = ["bad", "warn", "warn", "ok", ""];
function state(i) {
	const decision = decisions.get(i);
	if (choice(i) === "approve") return ["approved", "ok", ""];
	if (decision) return ["on hold", "warn", decision.reason];
	if (ix.attention[i] === 1 && isSettled(i)) return ["ready", "ok", "acknowledged"];
	return [ix.state[i], STYLES[ix.attention[i]], ix.why[i]];
}
const FLAGS = {
	held: (i) => ix.attention[i] === 0 || choice(i) === "hold",
	acknowledge: asks, ready: isReady,
	approved: (i) => choice(i) === "approve",
	undecided: (i) => counts(i) && !decisions.has(i), noted: (i) => notes.has(i),
};
for (const [word, bit] of Object.entries({ first: 1, new: 1, returned: 2, heldnow: 4, paid: 8, unexplained: 16, unusual: 32 })) {
	FLAGS[word] = (i) => ix.flags[i] & bit;
}
const FIELDS = {
	hours: total, overtime,
	double: (i) => seconds(i, (kind) => isOvertime(kind) && kind[4] === 20000),
	gross: (i) => (ix.gross[i] === "" ? NaN : ix.gross[i] * 36),
	change: (i) => (ix.usual[i] > 0 ? (total(i) - ix.usual[i]) / ix.usual[i] * 360000 : NaN),
};
for (const bucket of ["regular", "holiday", "sick", "vacation"]) {
	FIELDS[bucket] = (i) => seconds(i, (kind) => kind[3] === bucket);
}
const TESTS = {
	">": (a, b) => a > b, "<": (a, b) => a < b, "=": (a, b) => a === b,
	">=": (a, b) => a >= b, "<=": (a, b) => a <= b,
};
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let haystack;
function tests(query) {
	const parts = query.match(/"[^"]*"?|[\w.-]+\s*(?:<=|>=|<|>|=)\s*-?[\d.]+|\S+/g) ?? [];
	return parts.map((part) => {
		const comparison = part.match(/^([\w.-]+)\s*(<=|>=|<|>|=)\s*(-?[\d.]+)$/);
		const field = comparison && FIELDS[comparison[1].toLowerCase()];
		if (field) {
			const limit = Math.round(Number(comparison[3]) * 3600);
			return (i) => TESTS[comparison[2]](field(i), limit);
		}
		const word = part.toLowerCase();
		if (Object.hasOwn(FLAGS, word)) return FLAGS[word];
		const wanted = plain(part.replaceAll('"', ""));
		haystack ??= ix.name.map((text, i) =>
			plain(text + ` ${ix.number[i]} ` + (ix.sites[ix.site[i]] ?? "")));
		return (i) => haystack[i].includes(wanted);
	});
}
const collator = new Intl.Collator("en", { numeric: true });
const KEYS = {
	Name: null, Hours: total, Overtime: overtime,
	Gross: (i) => (ix.gross[i] === "" ? -1 : ix.gross[i]),
	"Against usual": (i) => (ix.usual[i] > 0 ? Math.abs(total(i) - ix.usual[i]) / ix.usual[i] : -1),
	State: (i) => -ix.attention[i],
};
function choose() {
	const wanted = tests(view.query);
	shown = people().filter((i) => wanted.every((test) => test(i)));
	const sign = view.down ? -1 : 1;
	if (view.sort === "Name") shown.sort((a, b) => sign * collator.compare(ix.name[a], ix.name[b]) || a - b);
	else if (view.sort) {
		const keys = new Map(shown.map((i) => [i, KEYS[view.sort](i)]));
		shown.sort((a, b) => sign * (keys.get(a) - keys.get(b)) || a - b);
	}
}

// The list.

function bar(values, scale, width) {
	const said = ix.kinds.map((kind, k) => values[k] && kind[1] + ` ${hours(values[k])} hours`);
	let left = 0;
	const rects = ix.kinds.map((kind, k) => {
		const length = Math.floor(values[k] * width * 10 / scale) / 10;
		if (!(length > 0)) return null;
		left += length;
		return svg("rect", { x: px(left - length), width: length, height: 14, class: "k " + kind[2] });
	});
	return image("bar", width, 14, said.filter(Boolean).join(", ") || "no hours", rects);
}
const square = (style) => svg("svg", { class: "sw", viewBox: "0 0 14 14", "aria-hidden": "true" },
	svg("rect", { x: .5, y: .5, width: 13, height: 13, rx: 3, class: style }));
const swatch = (letter) => square("k " + letter);
const who = (i) => button(name(ix.name[i]), () => show(i), { class: "who", "data-p": i });
function row(i) {
	const extra = overtime(i), odd = ix.flags[i] & 16, [word, style, why] = state(i);
	return tr(rowHead(who(i), small(name(ix.number[i] || "no number"),
			ix.site[i] >= 0 && [" · ", name(ix.sites[ix.site[i]])])),
		td("wide", bar(ix.seconds.map((column) => column[i]), ix.longest, 150)),
		td("n", hours(total(i))),
		td(extra > 0 ? "n hot" : "n", hours(extra)),
		td("n money", ix.gross[i] === "" ? "–" : money(ix.gross[i]),
			ix.unrated[i] > 0 && small("in part")),
		td(odd ? "n change hot" : "n change", ix.change[i],
			ix.because[i] && small(ix.because[i])),
		td("", el("span", { class: ("pill " + style).trim() }, word), why && small(why)));
}
function absentRow([number, text, before]) {
	return tr(rowHead(bold(name(text)), small(name(number))),
		td("wide"), td("n", "0.00"), td("n", "0.00"),
		td("n money", "–"),
		td("n change", "−100 %", small(hours(before) + " h last time")),
		td("", el("span", { class: "pill" }, "absent")));
}
function draw() {
	const absent = view.query.trim().toLowerCase() === "absent";
	const length = absent ? ix.absent.length : shown.length;
	const size = view.all ? Math.max(length, 1) : ix.pageLength;
	const pages = Math.max(1, Math.ceil(length / size));
	view.page = Math.min(view.page, pages - 1);
	const from = view.page * size, list = (absent ? ix.absent : shown).slice(from, from + size);
	$("rows").replaceChildren(...list.map(absent ? absentRow : row));
	const everybody = count(ix.name.length, "person", "people");
	const parts = [absent ? count(length, "person", "people") + " paid last time without hours now"
		: view.query ? `${count(length)} of ${everybody} for “${view.query.trim()}”` : everybody];
	if (pages > 1) parts.push(count(from + 1) + ` to ${count(Math.min(from + size, length))} shown`);
	$("status").textContent = parts.join(", ") + ".";
	const go = (by) => () => { view.page += by; draw(); $("h-people").focus(); };
	$("pages").replaceChildren(pages > 1 ? el("nav", { "aria-label": "Pages of the list" },
		button("Back", go(-1), { disabled: view.page === 0 }),
		span(`page ${count(view.page + 1)} of ` + count(pages)),
		button("On", go(1), { disabled: view.page === pages - 1 })) : "");
	for (const chip of all(".chips button")) chip.setAttribute("aria-pressed", String(chip.dataset.q === view.query.trim()));
	for (const head of all("#list th[data-sort]")) {
		const sort = head.dataset.sort;
		if (sort === view.sort) head.setAttribute("aria-sort", view.down ? "descending" : "ascending");
		else head.removeAttribute("aria-sort");
		head.querySelector("span").textContent = sort === view.sort ? (view.down ? " ↓" : " ↑") : "";
	}
}
function refresh() { choose(); draw(); counters(); }
function begin() { view.page = 0; choose(); draw(); }
function search(query, jump) {
	$("query").value = view.query = query;
	begin();
	if (jump) { $("people").scrollIntoView(); $("h-people").focus({ preventScroll: true }); }
}
function prepareList() {
	let waiting = 0;
	const input = el("input", { id: "query", type: "search", autocomplete: "off",
		placeholder: "Name, number or site", "aria-describedby": "help",
		on: { input: () => { clearTimeout(waiting); waiting = setTimeout(() => search(input.value), 90); } } });
	const chips = [["", "Everybody"], ["held", "Held or stopped"], ["acknowledge", "To acknowledge"],
		["unexplained", "Unexplained"], ["first", "First paid"], ["absent", "Absent"], ["overtime > 0", "Overtime"],
		["undecided", "Not decided"]];
	$("find").append(
		el("form", { role: "search", on: { submit: (event) => { event.preventDefault(); search(input.value); } } },
			el("label", { for: "query" }, "Find"), input,
			button("Print", () => print()),
			button("All on one page", (event) => {
				view.all = !view.all;
				event.target.textContent = view.all ? "In pages of " + ix.pageLength : "All on one page";
				draw();
			})),
		el("div", { class: "chips", role: "group", "aria-label": "Show only" },
			chips.map(([query, text]) => button(text, () => search(query), { "data-q": query, "aria-pressed": "false" }))),
		el("small", { id: "help" }, "Also: overtime > 4, hours < 20, change > 25, sick > 0, new, held, noted; “quotes” for the word itself."),
		el("p", { id: "status", role: "status" }));
	for (const head of all("#list thead th")) {
		const text = head.textContent;
		if (!(text in KEYS)) continue;
		head.dataset.sort = text;
		head.replaceChildren(button([text, el("span", { "aria-hidden": "true" })], () => {
			const again = view.sort === text;
			view.down = again ? !view.down : text !== "Name";
			view.sort = text;
			begin();
		}, { class: "sort" }));
	}
	$("rows").addEventListener("keydown", (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (!step) return;
		const names = all("#rows button.who");
		names[names.indexOf(event.target) + step]?.focus();
		event.preventDefault();
	});
	for (const mark of all("b.who[data-p]")) mark.replaceWith(who(Number(mark.dataset.p)));
	for (const link of all("a[data-q]")) link.onclick = () => { search(link.dataset.q, true); return false; };
}

// A person's days as a picture.

const LEFT = 104, PLOT = 648, ROW = 27;
function lanes(sessions) {
	const ends = [];
	for (const session of [...sessions].sort((a, b) => a.from - b.from)) {
		let lane = ends.findIndex((end) => end <= session.from);
		if (lane < 0) lane = ends.length;
		session.lane = lane;
		ends[lane] = session.to;
	}
}
// Each begins so long after the end of the one before.
const stretches = (flat = [], extra) => {
	const list = [];
	let at = dayAt(0) / 1e3;
	for (let k = 0; k < flat.length; k += extra ? 3 : 2) {
		const length = flat[k + 1];
		list.push({ from: at += flat[k], to: at += Math.max(length, 0), open: length < 0, [extra]: flat[k + 2] });
	}
	return list;
};
// Everything that the picture, its table and the sums need, by day.
function daysOf(p) {
	const zone = ix.zones[p.time?.zone ?? -1];
	const paid = stretches(p.time?.paid, "line"), sessions = stretches(p.time?.sessions);
	const planned = stretches(p.time?.planned), breaks = stretches(p.time?.breaks, "isPaid");
	lanes(sessions);
	const clocked = new Set(paid.map((x) => x.line));
	const after = zone && [...paid, ...sessions, ...planned].some((x) => x.to > zone.midnights[ix.days]);
	const days = [];
	for (let d = 0; d < ix.days + (after ? 1 : 0); d++) {
		const from = zone?.midnights[d] ?? 0, to = zone?.midnights[d + 1] ?? 86400;
		const within = (x) => x.from < to && (x.to > from || (x.open && x.from >= from));
		const mine = (list) => (zone ? list.filter(within) : []);
		const day = { place: d, from, to, holiday: ix.holidays[isoAt(d)], weekday: dayAt(d).getUTCDay(), sums: ix.kinds.map(() => 0),
			paid: mine(paid), sessions: mine(sessions), planned: mine(planned), breaks: mine(breaks), bare: [], marks: [] };
		p.lines.forEach((line, number) => {
			if (line[0] !== d || line[1] < 0) return;
			day.sums[line[1]] += line[2];
			if (!clocked.has(number) && line[2] > 0) day.bare.push(line);
		});
		days.push(day);
	}
	p.findings.forEach((finding, number) => {
		if (finding.date) days[placeOf(finding.date)]?.marks.push(number + 1);
	});
	return { zone, days };
}
function clockText(zone, second, day) {
	const format = zone && clock(zone.name);
	return format ? format.format(second * 1000) : new Date((second - day.from) * 1000).toISOString().slice(11, 16);
}
const times = (zone, x, day) => clockText(zone, x.from, day) + "–" + (x.open ? "no end" : clockText(zone, x.to, day));
const sumOf = (day, test) => summed((k) => day.sums[k], test);
const allOf = (day) => sumOf(day, every);
const overOf = (day) => sumOf(day, isOvertime);
const workOf = (day) => sumOf(day, (kind) => kind[5]);
const isOdd = (day) => day.to - day.from !== 86400;

function picture(i, p, { zone, days }) {
	const scale = PLOT / Math.max(86400, ...days.map((day) => day.to - day.from));
	const parts = [], right = LEFT + PLOT, wide = right + 168;
	let y = 24, week = 0, weekOver = 0, weekWork = 0;
	const titled = (words) => words && svg("title", {}, words);
	const rect = (x, top, width, height, style, title, rx) => parts.push(
		svg("rect", { x: px(x), y: px(top), width: px(Math.max(width, .6)), height, rx, class: style }, titled(title)));
	const text = (x, top, style, words) => parts.push(svg("text", { x: px(x), y: top, class: style }, words));
	const line = (d, style, title) => parts.push(svg("path", { d, class: style }, titled(title)));
	const hourAt = (h) => LEFT + h * 3600 * scale;
	const upright = (h, height, style) => line(`M${px(hourAt(h))} ${y}v${height - 1}`, style);
	for (let h = 0; h <= 24; h += 3) {
		text(hourAt(h), 13, "tick mid", String(h).padStart(2, "0"));
	}
	const sums = (top, style, sum, over, overStyle = style) => {
		if (sum) text(right + 64, top, style, sum);
		if (over) text(right + 124, top, overStyle, over);
	};
	sums(13, "tick end", "hours", "overtime");
	for (const day of days) {
		const beyond = day.place >= ix.days;
		const tracks = Math.max(1, ...day.sessions.map((session) => session.lane + 1));
		const height = tracks > 1 ? ROW + 11 * (tracks - 1) : ROW, end = LEFT + (day.to - day.from) * scale;
		const at = (second) => LEFT + (Math.min(Math.max(second, day.from), day.to) - day.from) * scale;
		const laneTop = (lane) => y + 4 + lane * ((height - 8) / tracks), laneHeight = (height - 8) / tracks - (tracks > 1 ? 1 : 0);
		if (day.holiday || day.weekday % 6 === 0) rect(LEFT, y, end - LEFT, height - 1, day.holiday ? "hol" : "we");
		for (let h = 0; h <= 24; h += 3) upright(h, height, "grid");
		text(LEFT - 10, y + 17, beyond ? "tick end" : "end", rowDay(day.place));
		for (const session of day.sessions) {
			const x = at(session.from), top = laneTop(session.lane);
			if (session.open) {
				line(`M${px(x)} ` + (top + 1) + `v${laneHeight - 2}m0 ${1 - laneHeight / 2}h52m-7 -5l7 5l-7 5`, "open");
				text(Math.min(x + 58, right - 90), y + 17, "note on", "no clock-out");
			} else {
				rect(x, top, at(session.to) - x, laneHeight, "sess", "clocked " + times(zone, session, day));
			}
		}
		const laneOf = (x) => day.sessions.find((s) => !s.open && s.from <= x.from && s.to > x.from)?.lane ?? 0;
		for (const slice of day.paid) {
			const entry = p.lines[slice.line], kind = ix.kinds[entry?.[1]];
			if (!kind) continue;
			rect(at(slice.from), laneTop(laneOf(slice)), at(slice.to) - at(slice.from), laneHeight, "k " + kind[2],
				`${kind[1]} ${times(zone, slice, day)}: ` + (ix.reasons[entry[4]]?.[0] ?? ""));
		}
		for (const pause of day.breaks) {
			const x = at(pause.from), width = at(pause.to) - x;
			const words = (pause.isPaid ? "paid" : "unpaid") + " break " + times(zone, pause, day);
			if (pause.isPaid) line(`M${px(x)} ${y + height - 3}h${px(Math.max(width, 1.5))}`, "cup", words);
			else rect(x, laneTop(laneOf(pause)), width, laneHeight, "gap", words);
		}
		for (const shift of day.planned) {
			const x = at(shift.from);
			rect(x, y + 1.5, at(shift.to) - x, height - 4, "plan", "planned " + times(zone, shift, day), 3);
		}
		let free = day.from + 8 * 3600;
		for (const entry of day.bare) {
			const kind = ix.kinds[entry[1]];
			for (const taken of day.paid) if (taken.to > free && taken.from < free + entry[2]) free = taken.to;
			const words = kind[1] + ` ${hours(entry[2])} h, no clock times`;
			if (zone) {
				rect(at(free), y + 4, at(free + entry[2]) - at(free), height - 8, "k " + kind[2], words);
				const x = at(free + entry[2]) + 6;
				text(x > right - 150 ? at(free) - 6 : x, y + 17, x > right - 150 ? "note end" : "note", words);
			} else rect(LEFT, y + 4, entry[2] * scale, height - 8, "k " + kind[2], words);
			free += entry[2];
		}
		const passes = [...day.paid, ...day.sessions.filter((s) => !s.open)];
		if (passes.some((x) => x.to > day.to)) line(`M${px(end + 2)} ${y + 8}l6 5l-6 5z`, "go1");
		if (passes.some((x) => x.from < day.from)) line(`M${LEFT - 7} ${y + 8}l6 5l-6 5z`, "go1");
		const said = [day.holiday];
		if (isOdd(day)) {
			const length = Math.round((day.to - day.from) / 360) / 10;
			said.push(length + "-hour day: the clock is " + (length > 24 ? "put back" : "put forward"));
			for (let h = 1; h < 24 && clock(zone.name); h++) {
				if (Number(clockText(zone, day.from + h * 3600, day).slice(0, 2)) === h) continue;
				upright(h, height, "clock");
				break;
			}
		}
		if (beyond) said.push("after the period");
		const busy = [...day.paid, ...day.sessions, ...day.planned].map((x) => [at(x.from), x.open ? at(x.from) + 130 : at(x.to)]);
		const words = said.filter(Boolean).join(" · ");
		if (words) {
			const width = words.length * 5.6 + 8;
			const spots = [isOdd(day) ? hourAt(3) : LEFT + 6, ...busy.map((b) => b[1] + 12)].filter((x) => x + width < end && busy.every((b) => b[1] + 2 < x || b[0] > x + width));
			if (spots.length) text(Math.min(...spots), y + 17, "note", words);
			else parts.push(titled(words));
		}
		const sum = allOf(day), over = overOf(day);
		sums(y + 17, "end", sum && hours(sum), over && hours(over), "over end");
		day.marks.slice(0, 2).forEach((number, k) => {
			const weak = p.findings[number - 1].severity !== "blocking";
			parts.push(svg("circle", { cx: right + 142 + k * 19, cy: y + 13, r: 8.5, class: weak ? "badge w" : "badge" }));
			text(right + 142 + k * 19, y + 17, "bn mid", number);
		});
		y += height;
		if (beyond) continue;
		week += sum; weekOver += over; weekWork += workOf(day);
		const last = day.place === ix.days - 1;
		if ((day.weekday + 1) % 7 === ix.weekStart || last) {
			y += 2;
			text(LEFT - 10, y + 12, "wk end", last && (day.weekday + 1) % 7 !== ix.weekStart ? "week so far" : "workweek");
			text(LEFT + 6, y + 12, "wk", hours(weekWork) + " hours worked" + (week > weekWork ? `, ${hours(week - weekWork)} more paid` : ""));
			sums(y + 12, "wk end", hours(week), weekOver && hours(weekOver));
			y += 18;
			line(`M0 ${y}H` + wide, last ? "per" : "week");
			y += 5;
			week = weekOver = weekWork = 0;
		}
	}
	return image("fort", wide, y + 2, `The days of ${ix.name[i]} as a picture. The table below it says the same.`, parts);
}
function dayTable({ zone, days }, p) {
	const spans = (list, day) => list.map((x) => times(zone, x, day)).join(", ") || "–";
	const heads = ["Day", "Planned", "Clocked", "Unpaid breaks", "Paid", "Hours", "Overtime", "Remarks"];
	const rows = days.map((day) => {
		const mine = (list) => list.filter((x) => x.from >= day.from || day.place === 0);
		const remarks = [day.holiday, isOdd(day) && Math.round((day.to - day.from) / 3600) + "-hour day",
			day.place >= ix.days && "after the period", ...day.marks.map((number) => "finding " + number)];
		return tr(rowHead(rowDay(day.place)),
			td("", spans(mine(day.planned), day)), td("", spans(mine(day.sessions), day)),
			td("", spans(mine(day.breaks).filter((x) => !x.isPaid), day)),
			td("", ix.kinds.map((kind, k) => day.sums[k] && kind[1] + " " + hours(day.sums[k])).filter(Boolean).join(", ") || "–"),
			td("n", hours(allOf(day))), td("n", hours(overOf(day))),
			td("", remarks.filter(Boolean).join(", ")));
	});
	return el("details", {}, framed(summary, "The days as a table", heads, rows, 5));
}
// A table and what is written above it.
function framed(above, label, heads, rows, ...figures) {
	return [above(label), region(label, el("table", {}, el("thead", {}, tr(heads.map((head, k) =>
			el("th", { scope: "col", class: figures.includes(k) ? "n" : "" }, head)))), el("tbody", {}, rows)))];
}

// Pay lines, findings, and what is usual.

function payLines(p) {
	const groups = new Map();
	let id = 0;
	for (const entry of p.lines) {
		const [day, kind, length, rate, reason, code, position, site, rest, ...sources] = entry;
		const key = [kind, rate, reason, code, position, site, length === 0].join();
		const group = groups.get(key) ?? { kind, rate, reason, code, position, site, length: 0, pay: 0, days: new Set(), sources: new Set() };
		group.length += length;
		const known = rate > 0 && length ? Number((BigInt(length) * BigInt(rate) * BigInt(ix.kinds[kind]?.[4] ?? 0) + 1800000000n) / 3600000000n) : 0;
		group.pay += rest === "" ? NaN : known + rest;
		group.days.add(day);
		sources.forEach((source) => group.sources.add(source === +source ? "session " + (id += source) : source));
		groups.set(key, group);
	}
	const rows = [...groups.values()].sort((a, b) => a.kind - b.kind || b.length - a.length).map((g) => {
		const kind = ix.kinds[g.kind] ?? ["", "Hours", "r", "", 10000], reason = ix.reasons[g.reason] ?? ["", "", ""];
		const named = (names, place) => place >= 0 && ix.texts[place] ? names[ix.texts[place]] ?? ix.texts[place] : null;
		const where = [named(ix.positionNames, g.position), named(ix.siteNames, g.site)].filter(Boolean);
		const sources = [...g.sources];
		return tr(rowHead(swatch(kind[2]), kind[1], small(ix.texts[g.code] ? "code " + ix.texts[g.code] : "")),
			td("n", g.length ? hours(g.length) : "–"),
			td("n", g.rate >= 0 ? rate(g.rate) : "–"),
			td("n", isNaN(g.pay) ? "–" : money(g.pay)),
			td("", span("because ", name(reason[0])),
				small([reason[1], "rule " + reason[2]].filter(Boolean).join(" · ")),
				small([...g.days].map(shortDay).join(", ")),
				where.length > 0 && small(where.map((text, k) => [k ? " · " : "", name(text)])),
				sources.length > 0 && el("details", {}, summary("from " + count(sources.length, "record", "records")), small(sources.join(", ")))));
	});
	return framed(heading, "What is paid, and why", ["Kind", "Hours", "Rate", "Gross", "Because"], rows, 1, 2, 3);
}
const rate = (value) => fixed(value, 4).replace(/00$/, "");
function findings(i, p) {
	if (!p.findings.length) return null;
	return [heading("Findings"), el("ol", { class: "marks" }, p.findings.map((finding) => {
		const k = ix.asks.findIndex((ask) => ask.place === finding.place);
		const parts = [finding.date && rowDay(placeOf(finding.date)), finding.record, finding.seconds && hours(finding.seconds) + " hours hang on it",
			"ask: " + finding.owner].filter(Boolean);
		return el("li", { class: finding.severity === "blocking" ? "" : "w" },
			bold(finding.title), span(": ", name(finding.message)),
			small(name(parts.join(" · "))), small(bold("What to do: "), name(finding.advice)),
			finding.severity === "blocking" && small("It cannot be acknowledged: put it right and make the run again, or hold the person."),
			k >= 0 && askControl(k, "f"));
	}))];
}
function usual(i) {
	if (ix.usual[i] < 0 && ix.before[i] < 0) return null;
	const bars = [["now", total(i)], ["last time", ix.before[i]], ["usual", ix.usual[i]]].filter((b) => b[1] >= 0);
	const top = Math.max(1, ...bars.map((b) => b[1]));
	return [heading("Against earlier periods"), image("usual", 420, bars.length * 22,
		bars.map((b) => b[0] + ` ${hours(b[1])} hours`).join(", "),
		bars.map(([words, seconds], k) => {
			const y = k * 22 + 15, width = Math.round(seconds / top * 270);
			return [svg("text", { x: 0, y }, words),
				svg("rect", { x: 70, y: y - 11, width: Math.max(1, width), height: 14, class: k ? "old" : "k r" }),
				svg("text", { x: 76 + width, y }, hours(seconds))];
		})),
		el("p", { class: "dim" }, "“Usual” is the median of the last three periods. ", ix.flags[i] & 16 ? "Nothing explains the hours now." : ix.because[i] && `Explained by: ${ix.because[i]}.`)];
}

// The person, opened.

async function show(i) {
	let p;
	try { p = await person(i); } catch {
		return damaged(`What is known of ${ix.name[i]} cannot be unpacked: this page is damaged.`);
	}
	const begin = performance.now();
	open = i;
	const days = daysOf(p), dialog = $("person"), at = shown.indexOf(i);
	const move = (step) => show(shown[at + step]);
	dialog.replaceChildren(
		el("div", { class: "head" },
			el("div", {}, el("h2", { id: "h-person", tabindex: "-1" }, name(ix.name[i])),
				small(name(ix.number[i] || "no number"), ix.site[i] >= 0 && [" · ", name(ix.sites[ix.site[i]])],
					days.zone && " · clock of " + days.zone.name.replaceAll("_", " "),
					` · ${hours(total(i))} h`, ix.gross[i] !== "" && " · gross " + money(ix.gross[i]))),
			acts(button("‹ Back", () => move(-1), { disabled: at < 1, id: "back" }),
				button("Next ›", () => move(1), { disabled: at > shown.length - 2, id: "next" }),
				button("Close", () => dialog.close()))),
		el("div", { id: "deciding" }),
		ix.zones.length && days.zone
			? region("The days as a picture", picture(i, p, days))
			: el("p", { class: "dim" }, "This run has no clock times, so there is no picture of the days."),
		el("p", { class: "legend" }, days.zone && [["plan", "planned", "planned"], ["sess", "sessions", "clocked, not paid"], ["gap", "breaks", "unpaid break"]]
			.map(([style, list, words]) => days.days.some((day) => day[list].length) && span(square(style), words)),
			ix.kinds.filter((kind, k) => ix.seconds[k][i]).map((kind) => span(swatch(kind[2]), kind[1]))),
		ix.dayNote && small(ix.dayNote), dayTable(days, p), ...(findings(i, p) ?? []), ...payLines(p), ...(usual(i) ?? []));
	decide();
	performance.measure("person", { start: begin });
	if (!dialog.open) dialog.showModal();
	dialog.scrollTop = 0;
	$("h-person").focus();
	performance.measure("shown", { start: begin });
}
function decide() {
	const i = open, decision = decisions.get(i);
	if (i < 0 || !$("deciding")) return;
	const held = ix.attention[i] === 0;
	const why = held ? "A finding stands in the way, so this person can only be held."
		: !counts(i) ? "Knowingly in no vendor file: " + ix.why[i]
		: asks(i) ? "Acknowledge the finding below first." : "";
	$("deciding").replaceChildren(el("div", { class: "decided" },
		acts(
			button(choice(i) === "approve" ? "Approved" : "Approve", () => {
				approve(i); changed(); ($("next").disabled ? $("h-person") : $("next")).focus();
			}, { class: "main", disabled: !mayApprove(i) || choice(i) === "approve", id: "approve" }),
			button("Hold…", () => reasonFor("Hold " + ix.name[i], "Why is this person held?", decision?.reason ?? "", true,
				(text) => { decisions.set(i, { decision: "hold", reason: text }); changed(); }), { id: "hold", disabled: !counts(i) }),
			button(notes.has(i) ? "Change the note…" : "Note…", () => reasonFor("A note about " + ix.name[i], "Note", notes.get(i) ?? "", false,
				(text) => { if (text) notes.set(i, text); else notes.delete(i); changed(); })),
			decision && button("Undo", () => { decisions.delete(i); changed(); $("h-person").focus(); })),
		choice(i) === "hold" && el("div", {}, "On hold: ", name(decision.reason)),
		notes.has(i) && el("div", {}, "Note: ", name(notes.get(i))), why && small(why)));
}
function askControl(k, where) {
	const box = el("span", { "data-k": k, id: where + k });
	paintAsk(box);
	return box;
}
function paintAsk(box) {
	const k = Number(box.dataset.k), reason = acknowledged.get(k);
	box.replaceChildren(button(reason ? "Change the reason…" : "Acknowledge…", () =>
		reasonFor("Acknowledge: " + ix.asks[k].title, "Why may it be paid all the same?", reason ?? "", true,
			(text) => { acknowledged.set(k, text); changed(); }), { class: "ack", id: "ack-" + box.id }),
	...(reason ? [" ", button("Undo", () => {
		acknowledged.delete(k);
		const i = ix.asks[k].person;
		if (choice(i) === "approve") decisions.delete(i);
		changed();
		$("ack-" + box.id).focus();
	}), small("Acknowledged: ", name(reason))] : []));
}
function reasonFor(title, label, value, required, done) {
	const dialog = $("ask"), back = document.activeElement?.id;
	const area = el("textarea", { id: "reason", required, maxlength: 2000 });
	area.value = value;
	const error = el("p", { class: "err", id: "reason-error", role: "alert" });
	dialog.replaceChildren(el("form", { novalidate: true, on: { submit: (event) => {
		event.preventDefault();
		const text = area.value.trim();
		if (required && !text) {
			error.textContent = "A reason is needed: it is kept for those who look later.";
			area.setAttribute("aria-describedby", "reason-error");
			area.focus();
			return;
		}
		dialog.close();
		done(text);
		(back && $(back) || $("h-person") || $("h-people")).focus();
	} } }, el("h2", { id: "h-ask" }, name(title)), el("label", { for: "reason" }, label), area, error,
	acts(el("button", { type: "submit", class: "main" }, "Keep"), button("Cancel", () => dialog.close()))));
	dialog.showModal();
	area.focus();
}

// Decisions.

function changed(saved) {
	unsaved = !saved;
	refresh();
	decide();
	for (const box of all("[data-k]")) paintAsk(box);
}
function counters() {
	const everybody = people().filter(counts), ready = waiting();
	const parts = [`${count(everybody.filter((i) => decisions.has(i)).length)} of ${count(everybody.length)} decided`];
	if (ix.asks.length) parts.push(count(acknowledged.size) + ` of ${count(ix.asks.length)} acknowledged`);
	if (notes.size) parts.push(count(notes.size, "note", "notes"));
	$("counts").textContent = parts.join(", ") + (unsaved ? ", not saved." : ".");
	$("ready").textContent = `Approve all that are ready (${count(ready.length)})`;
	$("ready").disabled = !ready.length;
}
function tell(text, isProblem) {
	$("told").textContent = text;
	$("told").className = isProblem ? "err say" : "say";
}
function prepareTools() {
	$("tools").append(el("div", { class: "tools" },
		el("p", { class: "say", id: "counts", role: "status" }),
		button("", () => {
			waiting().forEach(approve);
			changed();
		}, { id: "ready" }),
		el("label", {}, "Name of the reviewer", el("input", { type: "text", id: "by", autocomplete: "name",
			on: { input: (event) => { reviewer = event.target.value.trim(); } } })),
		button("Save decisions", save, { class: "main", id: "save" }),
		el("label", { class: "file" }, "Load decisions", el("input", { type: "file", id: "load", accept: ".json", on: { change: load } })),
		el("p", { class: "say", id: "told", role: "status" })));
	for (const item of all("li[data-f]")) {
		const k = ix.asks.findIndex((ask) => ask.place === Number(item.dataset.f));
		if (k >= 0) item.append(" ", askControl(k, "t"));
	}
	addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
	addEventListener("beforeprint", () => all("#todo details").forEach((d) => { d.open = true; }));
}
const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function written() {
	const sorted = (map) => [...map.keys()].sort((a, b) => before(ix.number[a], ix.number[b]) || ix.id[a] - ix.id[b]);
	const list = (key, entries) => JSON.stringify(key) + ":[" + entries.map((entry) => "\n" + JSON.stringify(entry)).join(",") + (entries.length ? "\n]" : "]");
	const settled = [...acknowledged.keys()].sort((a, b) => before(ix.asks[a].employee ?? "", ix.asks[b].employee ?? "") || a - b);
	return "{" + [
		...Object.entries({
			schema: "payroll-export/decisions/1", batch: ix.batch, batchSHA256: ix.digest, runSHA256: ix.run,
			by: reviewer, at: new Date().toISOString().slice(0, 19) + "Z",
		}).map(([key, value]) => `"${key}":${JSON.stringify(value)}`),
		list("decisions", sorted(decisions).map((i) => ({ employee: ix.number[i], id: ix.id[i], ...decisions.get(i) }))),
		list("acknowledged", settled.map((k) => {
			const { finding, employee, date, record } = ix.asks[k];
			return { finding, employee, date, record, reason: acknowledged.get(k) };
		})),
		list("notes", sorted(notes).map((i) => ({ employee: ix.number[i], id: ix.id[i], note: notes.get(i) }))),
	].join(",\n") + "}\n";
}
function save() {
	if (!reviewer) {
		tell("Enter the name of the reviewer first: the file says who decided.", true);
		$("by").focus();
		return;
	}
	const link = el("a", { download: "decisions.json", href: URL.createObjectURL(new Blob([written()], { type: "application/json" })) });
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 1000);
	unsaved = false;
	counters();
	tell("decisions.json is saved in the folder for downloads.");
}
async function load(event) {
	const file = event.target.files[0];
	event.target.value = "";
	if (!file) return;
	let found;
	try { found = read(JSON.parse(await file.text())); } catch (error) {
		return tell("Not loaded. " + (error instanceof SyntaxError ? "The file is not JSON." : error.message), true);
	}
	Object.entries({ decisions, notes, acknowledged }).forEach(([key, map]) => {
		map.clear();
		found[key].forEach((entry) => map.set(...entry));
	});
	reviewer = $("by").value = found.by;
	changed(true);
	tell("Loaded: " + count(found.decisions.length, "decision", "decisions") + ".");
}
// Takes a file of decisions whole or not at all.
function read(file) {
	const refuse = (text) => { throw new Error(text); };
	if (file?.schema !== "payroll-export/decisions/1") refuse("This is no file of decisions that this page knows.");
	if (file.batch !== ix.batch || file.batchSHA256 !== ix.digest || file.runSHA256 !== ix.run) {
		refuse(`These decisions are about ${file.batch === ix.batch ? "another making of " : ""}${file.batch}, not about this page.`);
	}
	const places = new Map(ix.number.map((number, i) => [number + "\n" + ix.id[i], i]));
	const find = (entry) => places.get(entry.employee + "\n" + entry.id) ?? refuse(`Nobody here has the number “${entry.employee}” and the id ${entry.id}.`);
	const text = (value) => (typeof value === "string" && value.trim() ? value : refuse("A reason or a note is missing."));
	const list = (value) => (Array.isArray(value) ? value : refuse("A list is missing."));
	const found = list(file.acknowledged).map((entry) => {
		const k = ix.asks.findIndex((ask) => ["employee", "date", "record", "finding"].every((key) => (ask[key] ?? null) === (entry[key] ?? null)));
		return k < 0 ? refuse(`There is no finding “${entry.finding}” to acknowledge for “${entry.employee ?? "nobody"}”.`) : [k, text(entry.reason)];
	});
	const settled = new Set(found.map(([k]) => k));
	return { by: typeof file.by === "string" ? file.by : "", acknowledged: found,
		notes: list(file.notes).map((entry) => [find(entry), text(entry.note)]),
		decisions: list(file.decisions).map((entry) => {
			const i = find(entry);
			if (entry.decision === "hold") return [i, { decision: "hold", reason: text(entry.reason) }];
			if (entry.decision !== "approve") refuse(`“${entry.decision}” is no decision.`);
			if (ix.attention[i] === 0 || !counts(i)) refuse(ix.name[i] + " cannot be approved here.");
			if (!asksOf(i).every((k) => settled.has(k))) refuse(ix.name[i] + " is approved, but a finding is not acknowledged.");
			return [i, { decision: "approve" }];
		}) };
}

async function start() {
	if (!$("end")) return; // The warning stays.
	$("cut")?.remove();
	if (!window.DecompressionStream) {
		return warn("This browser is too old to unpack the people: what stands below holds. For the rest use a browser of 2023 or later.");
	}
	try { ix = await unpack("index"); } catch {
		return damaged("This page is damaged: its index cannot be unpacked.");
	}
	let missing = 0;
	for (let block = 0; block < ix.blocks; block++) if (!$("b" + block)) missing++;
	if (missing) damaged(`This page is not whole: ${count(missing)} of ${count(ix.blocks)} parts with people are missing.`);
	ix.kinds.forEach((kind, k) => { FIELDS[kind[0]] = (i) => ix.seconds[k][i]; });
	prepareList();
	prepareTools();
	refresh();
	$("person").addEventListener("close", () => {
		const button = all(`#rows [data-p="${open}"]`)[0];
		open = -1;
		$("person").replaceChildren();
		if (button) button.focus();
	});
	document.documentElement.dataset.ready = Math.round(performance.now());
	setTimeout(() => ix.zones.forEach((zone) => clock(zone.name)), 0);
}
document.addEventListener("DOMContentLoaded", start);
})();
