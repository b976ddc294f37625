"""Throw-away certificates, made with the `openssl` command.

A test trusts `ca.pem` and nothing else, so that a client's certificate checks can
be shown to work: one good certificate, one for another name, one out of date.
"""
import fcntl
import subprocess
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

_GOOD_NAMES, _OTHER_NAMES = "DNS:localhost,IP:127.0.0.1", "DNS:elsewhere.example"
_CONFIGURATION = """
[ca]
default_ca = simulator
[simulator]
database = {folder}/index.txt
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = policy
unique_subject = no
[policy]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = {names}
"""


def server_files(folder, wrong_host=False, expired=False):
    """The certificate and key to serve with; made now if missing."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    kind = "server" + ("-wrong-host" if wrong_host else "") + ("-expired" if expired else "")
    with open(folder / ".lock", "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # simulators started side by side share the folder
        if not (folder / "ca.pem").exists():
            _make(folder, "ca", "Simulator test authority", _GOOD_NAMES, "authority", False, None)
        if not (folder / f"{kind}.pem").exists():
            name = "elsewhere.example" if wrong_host else "localhost"
            names = _OTHER_NAMES if wrong_host else _GOOD_NAMES
            _make(folder, kind, name, names, "server", expired, "ca")
    return folder / f"{kind}.pem", folder / f"{kind}.key"


def _make(folder, kind, name, names, extensions, expired, issuer):
    """Make `kind`.key and `kind`.pem, signed by `issuer` or by itself."""
    now = datetime.now(timezone.utc)
    start = now - timedelta(days=30)
    end = now - timedelta(days=1) if expired else now + timedelta(days=365)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        at = Path(scratch)
        (at / "index.txt").touch()
        (at / "ca.cnf").write_text(_CONFIGURATION.format(folder=at, names=names), encoding="ascii")
        _openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", at / "key")
        _openssl("req", "-new", "-key", at / "key", "-subj", f"/CN={name}", "-out", at / "request",
                 "-config", _minimal_request(at))
        signer = ("-selfsign", "-keyfile", at / "key") if issuer is None else (
            "-cert", folder / f"{issuer}.pem", "-keyfile", folder / f"{issuer}.key")
        _openssl("ca", "-batch", "-notext", "-config", at / "ca.cnf", "-extensions", extensions,
                 "-startdate", _stamp(start), "-enddate", _stamp(end),
                 "-in", at / "request", "-out", at / "pem", *signer)
        (at / "key").rename(folder / f"{kind}.key")
        (at / "pem").rename(folder / f"{kind}.pem")


def _minimal_request(at):
    path = at / "request.cnf"
    path.write_text("[req]\ndistinguished_name = name\n[name]\n", encoding="ascii")
    return path


def _stamp(moment):
    return moment.strftime("%Y%m%d%H%M%SZ")


def _openssl(*arguments):
    done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"openssl {arguments[0]} failed: {done.stderr.strip()}")
