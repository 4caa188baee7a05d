"""AWS Batch as far as the state machines use it: jobs and array jobs run as processes of this machine."""

import fnmatch
import json
import os
import signal
import subprocess
import threading
import time
import uuid

SPOT = "Your Spot Task was interrupted."
ENDED = "Essential container in task exited"

# The retry strategy of the job definitions, whose test compares it with the templates.
RULES = [
    {"onStatusReason": "Your Spot Task was interrupted*", "action": "RETRY"},
    {"onStatusReason": "Host EC2*", "action": "RETRY"},
    {"onReason": "CannotPullContainerError:*", "action": "RETRY"},
    {"onExitCode": "75", "action": "RETRY"},
    {"onReason": "*", "action": "EXIT"},
]


class Refused(Exception):
    """What AWS Batch answers with a ClientException."""


class Child:
    """One container of a job: its attempts, and the process of the one that runs."""

    def __init__(self, name, index):
        self.name = name
        self.index = index
        self.attempts = []
        self.process = None
        self.interrupted = False

    def interrupt(self):
        """What the end of a Spot instance does: SIGTERM, and a reason of its own."""
        self.interrupted = True
        self.process.send_signal(signal.SIGTERM)


class Job:
    def __init__(self, request, definition):
        self.id = str(uuid.uuid4())
        self.name = request["JobName"]
        self.role = request["JobDefinition"]
        self.command = request["ContainerOverrides"]["Command"]
        self.environment = request["ContainerOverrides"].get("Environment", [])
        self.size = request.get("ArrayProperties", {}).get("Size")
        self.definition = definition
        self.status = "RUNNING"
        self.children = [Child(self.name, index if self.size else None) for index in range(self.size or 1)]

    def describe(self):
        """As in the cause of a failed task."""
        failed = [child for child in self.children if not child.attempts or child.attempts[-1]["ExitCode"] != 0]
        return {
            "JobId": self.id,
            "JobName": self.name,
            "Status": self.status,
            "StatusReason": "Array Child Job failed" if self.size and failed else ENDED,
            "Attempts": [attempt for child in failed[:1] for attempt in child.attempts],
        }


class Batch:
    """Runs jobs with as many vCPUs as there are. `definitions` has attempts and seconds by the definition's name."""

    def __init__(self, launcher, environment, folder, definitions, queues, vcpus):
        self.launcher = launcher
        self.environment = environment
        self.folder = folder
        self.definitions = definitions
        self.queues = queues
        self.vcpus = threading.Semaphore(vcpus)
        self.jobs = {}

    def submit(self, request):
        self._check(request)
        job = Job(request, self.definitions[request["JobDefinition"]])
        self.jobs[job.id] = job
        threading.Thread(target=self._run, args=(job,), daemon=True).start()
        return job

    def _check(self, request):
        if request["JobDefinition"] not in self.definitions:
            raise Refused("JobDefinition: expected one of %s, was %s" % (list(self.definitions), request["JobDefinition"]))
        if request["JobQueue"] not in self.queues:
            raise Refused("JobQueue: expected one of %s, was %s" % (self.queues, request["JobQueue"]))
        size = request.get("ArrayProperties", {}).get("Size")
        if size is not None and not 2 <= size <= 10000:
            raise Refused("ArrayProperties.Size: expected 2 to 10000, was %s" % size)
        if len(request["JobName"]) > 128:
            raise Refused("JobName: expected at most 128 characters, was %s" % request["JobName"])
        for word in request["ContainerOverrides"]["Command"]:
            if not isinstance(word, str):
                raise Refused("Command: expected texts, was %s" % json.dumps(word))

    def named(self, part):
        """Jobs whose name holds a text, the first first."""
        return [job for job in self.jobs.values() if part in job.name]

    def _run(self, job):
        threads = [threading.Thread(target=self._attempt_all, args=(job, child), daemon=True) for child in job.children]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        done = all(child.attempts and child.attempts[-1]["ExitCode"] == 0 for child in job.children)
        job.status = "SUCCEEDED" if done else "FAILED"

    def _attempt_all(self, job, child):
        for attempt in range(1, job.definition["attempts"] + 1):
            with self.vcpus:
                self._attempt(job, child, attempt)
            if child.attempts[-1]["ExitCode"] == 0 or action(child.attempts[-1]) == "EXIT":
                return

    def _attempt(self, job, child, attempt):
        name = "%s%s-attempt%d" % (job.name, "" if child.index is None else "-%d" % child.index, attempt)
        folder = os.path.join(self.folder, name)
        os.makedirs(folder)
        environment = dict(
            self.environment, AWS_ACCESS_KEY_ID=job.role, AWS_BATCH_JOB_ID=job.id, AWS_BATCH_JOB_ATTEMPT=str(attempt))
        environment.update({variable["name"]: variable["value"] for variable in job.environment})
        if child.index is not None:
            environment.update(AWS_BATCH_JOB_ARRAY_INDEX=str(child.index), AWS_BATCH_JOB_ARRAY_SIZE=str(job.size))
        child.interrupted = False
        began = time.time()
        with open(os.path.join(folder, "log"), "w") as log:
            child.process = subprocess.Popen(
                self.launcher + job.command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            try:
                code = child.process.wait(job.definition["seconds"])
            except subprocess.TimeoutExpired:
                child.process.kill()
                code = child.process.wait()
        child.attempts.append({
            "ExitCode": code if code >= 0 else 128 - code,
            "StatusReason": SPOT if child.interrupted else ENDED,
            "Seconds": round(time.time() - began, 1),
            "Log": os.path.join(folder, "log"),
        })

    def end(self):
        """Leaves no process behind."""
        for job in self.jobs.values():
            for child in job.children:
                if child.process and child.process.poll() is None:
                    child.process.kill()
                    child.process.wait()


def action(attempt):
    """The first rule that matches says what follows a failed attempt."""
    known = {"onExitCode": str(attempt["ExitCode"]), "onStatusReason": attempt["StatusReason"], "onReason": ""}
    for rule in RULES:
        if all(fnmatch.fnmatchcase(known[key], pattern) for key, pattern in rule.items() if key != "action"):
            return rule["action"]
    return "RETRY"
