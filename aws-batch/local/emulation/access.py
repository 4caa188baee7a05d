"""What the roles of jobs allow in the bucket, as the CDK application makes them of jobs.yaml: anything else is refused with 403."""

import re
from urllib.parse import parse_qs, unquote

from moto.moto_server import threaded_moto_server

DENIED = b"<Error><Code>AccessDenied</Code><Message>the role of this job does not allow it</Message></Error>"


def words(text):
    """A list of texts as jobs.yaml has it."""
    return [word.strip() for word in text.strip("[]").split(",") if word.strip()]


class Role:
    """A job's: by action the prefixes it may use, and those it has used."""

    def __init__(self, name, job):
        self.writes = words(job["writes"])
        self.reads = words(job["reads"]) + self.writes
        manifests = ["manifests/%s/" % name] if job["fanned-out"] == "true" else []
        readable, writable = self.reads + manifests, self.writes + manifests
        self.allowed = {
            "s3:GetObject": readable,
            "s3:ListBucket": readable,
            "s3:PutObject": writable,
            "s3:AbortMultipartUpload": writable,
            "s3:DeleteObject": [prefix for prefix in self.writes if prefix.startswith("staging/")],
        }
        self.used = set()

    def allows(self, action, key):
        """A key of None is a look at one object, or at all of them; it names no prefix."""
        if key is None:
            return action == "s3:ListBucket"
        prefixes = [prefix for prefix in self.allowed[action] if key.startswith(prefix)]
        self.used.update((action == "s3:PutObject", prefix) for prefix in prefixes)
        return bool(prefixes)

    def unused(self):
        """Prefixes of the list that the job has not read, or not written, so far."""
        unread = [prefix for prefix in self.reads if not {(False, prefix), (True, prefix)} & self.used]
        return sorted({prefix for prefix in self.writes if (True, prefix) not in self.used} | set(unread))


class Roles:
    """All of them, before moto's server. A container signs with its definition's name as the id of its key; others are ours."""

    def __init__(self, jobs):
        self.roles = {name: Role(name, job) for name, job in jobs.items()}
        self.refused = []

    def stand_before_the_server(self):
        plain = threaded_moto_server.DomainDispatcherApplication
        threaded_moto_server.DomainDispatcherApplication = lambda create: self._guard(plain(create))

    def _guard(self, server):
        def application(environ, start_response):
            signed = re.search(r"Credential=([^/]+)/[^,]*/s3/", environ.get("HTTP_AUTHORIZATION", ""))
            role = signed and self.roles.get(signed.group(1))
            refused = [asked for asked in asks(environ) if not role.allows(*asked)] if role else []
            if not refused:
                return server(environ, start_response)
            self.refused += [(signed.group(1),) + asked for asked in refused]
            environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            start_response("403 Forbidden", [("Content-Type", "application/xml")])
            return [b"" if environ["REQUEST_METHOD"] == "HEAD" else DENIED]

        return application


def asks(environ):
    """What a request asks for: actions as policies call them, and their keys."""
    key = environ["PATH_INFO"].lstrip("/").partition("/")[2]
    query = parse_qs(environ["QUERY_STRING"], keep_blank_values=True)
    method = environ["REQUEST_METHOD"]
    if not key:
        return [("s3:ListBucket", query.get("prefix", [None])[0])]
    if method in ("GET", "HEAD"):
        return [("s3:GetObject", key)]
    if method == "DELETE":
        return [("s3:AbortMultipartUpload" if "uploadId" in query else "s3:DeleteObject", key)]
    source = unquote(environ.get("HTTP_X_AMZ_COPY_SOURCE", "")).lstrip("/").partition("/")[2]
    return [("s3:PutObject", key)] + ([("s3:GetObject", source)] if source else [])
