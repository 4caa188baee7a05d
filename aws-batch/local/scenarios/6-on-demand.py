"""On demand: two messages of the queue become specifications in the bucket and backtests at the same time; a second delivery is refused."""

import json
import time

from emulation import expect

RUNS = "SELECT count(*) FROM backtest_run WHERE name = 'local proof' AND results_sha256 IS NOT NULL"
RESULTS = "SELECT count(*) FROM backtest_result JOIN backtest_run ON id = run WHERE name = 'local proof'"


def specification(slow):
    return {
        "name": "local proof",
        "universe": ["SIM0001", "SIM0002"],
        "capital": 10000,
        "strategy": {"name": "sma-cross", "parameters": {"fast": {"from": 5, "to": 9, "step": 1}, "slow": slow}},
    }


def message(id, slow):
    return json.dumps({"id": id, "specification": specification(slow)})


def run(world):
    expect.bars(world)
    queue = world.sqs.create_queue(QueueName="submissions")["QueueUrl"]
    machine = world.deploy(
        "on-demand", RunJobArn=expect.machine(world), RunBacktest=world.job("run-backtest", 2))
    world.pipe(queue, machine)
    for id, slow in [("4711", 20), ("4712", 30)]:
        world.sqs.send_message(QueueUrl=queue, MessageBody=message(id, slow))
    for execution in begun(world, machine, 2):
        expect.succeeded("the submission", world.wait(execution))
    expect.equal("the specification", json.loads(world.s3.get_object(
        Bucket="zenmarket-local", Key="specifications/4711.json")["Body"].read()), specification(20))
    expect.equal("backtests that are complete", world.sql(RUNS), [["2"]])
    expect.equal("sets", world.sql(RESULTS), [["20"]])
    world.sqs.send_message(QueueUrl=queue, MessageBody=message("4711", 20))
    end = time.time() + 30
    while not world.refused and time.time() < end:
        time.sleep(0.2)
    expect.equal("refused deliveries", world.refused, ["4711"])


def begun(world, machine, count):
    end = time.time() + 30
    while time.time() < end:
        executions = world.states.list_executions(stateMachineArn=machine)["executions"]
        if len(executions) == count:
            return [execution["executionArn"] for execution in executions]
        time.sleep(0.2)
    raise AssertionError("executions of the messages: expected %d, was %d" % (count, len(executions)))
