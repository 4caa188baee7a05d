"""Step Functions by moto, with its AWS Batch replaced by ours, over the state machine files that are deployed."""

import copy
import json

from botocore.exceptions import ClientError
from moto.core.config import default_user_config
from moto.stepfunctions.models import StateMachine
from moto.stepfunctions.parser.asl.component.common.error_name.failure_event import FailureEvent, FailureEventException
from moto.stepfunctions.parser.asl.component.common.error_name.states_error_name import StatesErrorName
from moto.stepfunctions.parser.asl.component.common.error_name.states_error_name_type import StatesErrorNameType
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service import (
    state_task_service_aws_sdk,
    state_task_service_batch,
    state_task_service_sfn,
)
from moto.stepfunctions.parser.api import HistoryEventType, TaskFailedEventDetails
from moto.stepfunctions.parser.asl.eval.event.event_detail import EventDetails

ROLE = "arn:aws:iam::123456789012:role/states"


def use(batch):
    """Lets tasks of moto's interpreter submit to our AWS Batch."""
    default_user_config["stepfunctions"] = {"execute_state_machine": True}
    service = state_task_service_batch.StateTaskServiceBatch

    def submit(self, env, resource_runtime_part, normalised_parameters, state_credentials):
        try:
            env.stack.append({"JobId": batch.submit(normalised_parameters).id})
        except Exception as refused:
            answer = {"Error": {"Code": "ClientException", "Message": str(refused)},
                      "ResponseMetadata": {"HTTPStatusCode": 400, "RequestId": "local"}}
            raise ClientError(answer, "SubmitJob") from refused

    def resolver(self, env, resource_runtime_part, normalised_parameters, state_credentials):
        job = batch.jobs[env.stack.pop()["JobId"]]

        def poll():
            if job.status == "FAILED":
                raise FailureEventException(failed(self, env, job))
            return job.describe() if job.status == "SUCCEEDED" else None

        return poll

    service._normalise_parameters = lambda self, parameters, *others, **named: None
    service._normalise_response = lambda self, response, *others, **named: None
    service._eval_service_task = submit
    service._build_sync_resolver = resolver
    convert_bodies()
    convert_names()
    # Each execution takes a deep copy of its machine, which fails once there has been one before.
    StateMachine.__deepcopy__ = lambda self, memo: copy.copy(self)


def convert_names():
    """A state machine writes StateMachineArn where the client's library has stateMachineArn; moto keeps the one for the other."""
    service = state_task_service_sfn.StateTaskServiceSfn
    plain = service._normalise_parameters

    def parameters(self, parameters, *others, **named):
        plain(self, parameters, *others, **named)
        rename(parameters, str.lower)

    service._normalise_parameters = parameters
    service._normalise_response = lambda self, response, *others, **named: rename(response, str.upper)


def rename(names, case):
    for name in list(names):
        names[case(name[0]) + name[1:]] = names.pop(name)


def convert_bodies():
    """A body of S3 is JSON or text for a state machine; moto hands on what its client takes and gives."""
    service = state_task_service_aws_sdk.StateTaskServiceAwsSdk
    plain = service._eval_service_task

    def task(self, env, resource_runtime_part, normalised_parameters, state_credentials):
        body = normalised_parameters.get("Body")
        if isinstance(body, (dict, list)):
            normalised_parameters["Body"] = json.dumps(body)
        plain(self, env, resource_runtime_part, normalised_parameters, state_credentials)
        answer = env.stack[-1]
        if isinstance(answer, dict) and hasattr(answer.get("Body"), "read"):
            answer["Body"] = answer["Body"].read().decode()

    service._eval_service_task = task


def failed(task, env, job):
    typ = StatesErrorNameType.StatesTaskFailed
    return FailureEvent(
        env=env,
        error_name=StatesErrorName(typ=typ),
        event_type=HistoryEventType.TaskFailed,
        event_details=EventDetails(taskFailedEventDetails=TaskFailedEventDetails(
            resource=task._get_sfn_resource(), resourceType=task._get_sfn_resource_type(),
            error=typ.to_name(), cause=json.dumps(job.describe()))))


def definition(folder, name, values):
    """A state machine's file with its placeholders filled: a quoted one by JSON, any other within a text."""
    with open("%s/%s.asl.json" % (folder, name)) as file:
        text = file.read()
    for key, value in values.items():
        if isinstance(value, str):
            text = text.replace("${%s}" % key, value)
        else:
            text = text.replace('"${%s}"' % key, json.dumps(value))
    if "${" in text:
        raise ValueError("%s: expected every placeholder to be known, was not: %s" % (name, text[text.index("${"):][:40]))
    return text
