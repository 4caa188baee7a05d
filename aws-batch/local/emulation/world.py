"""All of it together: servers, job list, state machines, and what a scenario asks them."""

import json
import logging
import os
import re
import threading
import time

import boto3
from moto.server import ThreadedMotoServer

from . import machines
from .access import Roles, words
from .batch import Batch
from .postgres import Postgres, free_port

REGION = "us-east-1"
BUCKET = "zenmarket-local"
QUEUE = "spot"


def job_list(file):
    """The jobs of jobs.yaml, whose entries are flat: only what a state machine and AWS Batch need."""
    jobs = []
    with open(file) as lines:
        for line in lines:
            found = re.match(r"^(  - | {4})([a-z-]+): (.*?)(?:\s+#.*)?$", line)
            if found and found.group(1) == "  - ":
                jobs.append({})
            if found:
                jobs[-1][found.group(2)] = found.group(3)
    return jobs


def seconds(duration):
    hours, minutes = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", duration).groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60


class World:
    def __init__(self, launcher, postgres_jar, resources, folder, vcpus=2):
        self.folder = folder
        self.postgres = Postgres(postgres_jar, os.path.join(folder, "postgres"))
        self.resources = resources
        self.jobs = {job["name"]: job for job in job_list(os.path.join(resources, "jobs.yaml"))}
        self.roles = Roles(self.jobs)
        self.launcher = launcher
        self.vcpus = vcpus
        self.port = free_port()

    def start(self):
        os.environ["MOTO_PORT"] = str(self.port)
        logging.disable(logging.ERROR)
        self.postgres.start()
        self.roles.stand_before_the_server()
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=self.port, verbose=False)
        self.server.start()
        self.s3 = self._client("s3")
        self.states = self._client("stepfunctions")
        self.sqs = self._client("sqs")
        self.s3.create_bucket(Bucket=BUCKET)
        definitions = {
            name: {"attempts": int(job["attempts"]), "seconds": seconds(job["timeout"])} for name, job in self.jobs.items()}
        self.batch = Batch(self.launcher, self._environment(), os.path.join(self.folder, "containers"), definitions,
                           [QUEUE], self.vcpus)
        machines.use(self.batch)
        self.machines = {}

    def _client(self, service):
        return boto3.client(service, endpoint_url="http://127.0.0.1:%d" % self.port, region_name=REGION,
                            aws_access_key_id="local", aws_secret_access_key="local")

    def _environment(self):
        """What the job definition and the container would have, and nothing of this shell but its PATH."""
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "SPRING_DATASOURCE_URL": self.postgres.url(),
            "SPRING_DATASOURCE_USERNAME": "zenmarket",
            "SPRING_DATASOURCE_PASSWORD": "local",
            "ZENMARKET_OBJECT_STORE_TYPE": "s3",
            "ZENMARKET_OBJECT_STORE_BUCKET": BUCKET,
            "ZENMARKET_OBJECT_STORE_REGION": REGION,
            "ZENMARKET_OBJECT_STORE_ENDPOINT": "http://127.0.0.1:%d" % self.port,
            "ZENMARKET_OBJECT_STORE_PATH_STYLE": "true",
            "AWS_SECRET_ACCESS_KEY": "local",
            "ZENMARKET_RUN_BACKTEST_PARTITIONS": self.jobs["run-backtest"]["maximum-processes"],
            "ZENMARKET_FRAME_STOP_PATIENCE": "25s",
        }

    def configure(self, **settings):
        """Further settings of the containers, as environment variables."""
        self.batch.environment.update(settings)

    def job(self, name, processes):
        """What a state machine is told of a job."""
        job = self.jobs[name]
        return {
            "name": name,
            "command": words(job["command"]),
            "definition": name,
            "queue": QUEUE,
            "fannedOut": job["fanned-out"] == "true",
            "processes": min(processes, int(job["maximum-processes"])),
        }

    def night(self, processes):
        """The jobs of the night; the one that is also run on demand is one process of it."""
        return [
            dict(self.job(name, processes), **({} if self.jobs[name]["schedule"] == "night" else {"fannedOut": False}))
            for name in self.night_names()]

    def night_names(self):
        return [name for name, job in self.jobs.items() if job["schedule"].startswith("night")]

    def deploy(self, name, **values):
        """Creates a state machine from its file and gives its ARN."""
        text = machines.definition(os.path.join(self.resources, "state-machines"), name, dict(values, Bucket=BUCKET))
        unique = "%s-%d" % (name, len(self.machines))
        answer = self.states.create_state_machine(name=unique, definition=text, roleArn=machines.ROLE)
        self.machines[unique] = answer["stateMachineArn"]
        return answer["stateMachineArn"]

    def run(self, machine, name, request, limit=600):
        """Starts an execution and waits for its end."""
        return self.wait(self.begin(machine, name, request), limit)

    def begin(self, machine, name, request):
        answer = self.states.start_execution(stateMachineArn=machine, name=name, input=json.dumps(request))
        return answer["executionArn"]

    def wait(self, execution, limit=600):
        end = time.time() + limit
        while time.time() < end:
            answer = self.states.describe_execution(executionArn=execution)
            if answer["status"] != "RUNNING":
                return answer
            time.sleep(0.2)
        raise AssertionError("%s: expected an end within %d s, was none" % (execution, limit))

    def by_hand(self, name, definition, command, limit=300):
        """A job that a person submits: a command in place of the definition's own. Gives it when it has ended."""
        job = self.batch.submit({
            "JobName": name, "JobDefinition": definition, "JobQueue": QUEUE, "ContainerOverrides": {"Command": command}})
        end = time.time() + limit
        while job.status == "RUNNING" and time.time() < end:
            time.sleep(0.2)
        return job

    def sql(self, statement):
        return self.postgres.sql(statement)

    def keys(self, prefix):
        return [each["Key"] for each in self.s3.list_objects_v2(Bucket=BUCKET, Prefix=prefix).get("Contents", [])]

    def manifest(self, key):
        return json.loads(self.s3.get_object(Bucket=BUCKET, Key=key)["Body"].read())

    def pipe(self, queue, machine):
        """Pipes: takes messages one by one, starts an execution for each, deletes it when that was taken or refused as a
        duplicate."""
        def poll():
            while not self.ended:
                for message in self.sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=1, WaitTimeSeconds=1).get("Messages", []):
                    body = json.loads(message["Body"])
                    try:
                        self.begin(machine, "submission-%s" % body["id"], [{"body": message["Body"]}])
                    except self.states.exceptions.ExecutionAlreadyExists:
                        self.refused.append(body["id"])
                    self.sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])

        self.ended = False
        self.refused = []
        threading.Thread(target=poll, daemon=True).start()

    def end(self):
        self.ended = True
        if hasattr(self, "batch"):
            self.batch.end()
        self.postgres.end()
        if hasattr(self, "server"):
            self.server.stop()
