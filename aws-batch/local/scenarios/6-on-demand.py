"""On demand: a message of the queue becomes a specification in the bucket and a backtest; a second delivery is refused."""

import json
import time

from emulation import expect

SPECIFICATION = {
    "name": "local proof",
    "universe": ["SIM0001", "SIM0002"],
    "capital": 10000,
    "strategy": {"name": "sma-cross", "parameters": {"fast": {"from": 5, "to": 9, "step": 1}, "slow": 20}},
}

RESULTS = "SELECT count(*) FROM backtest_result JOIN backtest_run ON id = run WHERE name = 'local proof'"


def run(world):
    expect.bars(world)
    queue = world.sqs.create_queue(QueueName="submissions")["QueueUrl"]
    machine = world.deploy(
        "on-demand", RunJobArn=expect.machine(world), RunBacktest=world.job("run-backtest", 2))
    world.pipe(queue, machine)
    message = json.dumps({"id": "4711", "specification": SPECIFICATION})
    world.sqs.send_message(QueueUrl=queue, MessageBody=message)
    expect.succeeded("the submission", world.wait(begun(world, machine)))
    expect.equal("the specification", json.loads(world.s3.get_object(
        Bucket="zenmarket-local", Key="specifications/4711.json")["Body"].read()), SPECIFICATION)
    expect.equal("backtests that are complete", world.sql("SELECT count(*) FROM backtest_run WHERE name = 'local proof'"), [["1"]])
    expect.equal("sets", world.sql(RESULTS), [["10"]])
    world.sqs.send_message(QueueUrl=queue, MessageBody=message)
    end = time.time() + 30
    while not world.refused and time.time() < end:
        time.sleep(0.2)
    expect.equal("refused deliveries", world.refused, ["4711"])


def begun(world, machine):
    end = time.time() + 30
    while time.time() < end:
        executions = world.states.list_executions(stateMachineArn=machine)["executions"]
        if executions:
            return executions[0]["executionArn"]
        time.sleep(0.2)
    raise AssertionError("an execution of the message: expected, was none")
