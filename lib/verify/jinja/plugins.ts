/**
 * An action `copy` in place of Ansible's: `template` renders as always and hands the result to it. It sends nothing
 * anywhere, it tells what it was given.
 */
export const copyAction = `
from ansible.plugins.action import ActionBase

class ActionModule(ActionBase):
    def run(self, tmp=None, task_vars=None):
        with open(self._task.args['src'], encoding='utf-8', newline='') as file:
            return {'changed': False, 'rendered': {'to': self._task.args['dest'], 'text': file.read()}}
`;

/** A callback that writes what became of each task to the file that HOMELAB_RESULTS names, a line of JSON for each. */
export const resultsCallback = `
DOCUMENTATION = '''
name: homelab_results
type: notification
short_description: writes results
description: writes what became of each task
'''

import json, os
from ansible.plugins.callback import CallbackBase

class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = 'notification'
    CALLBACK_NAME = 'homelab_results'

    def tell(self, state, result):
        data = result._result
        if 'results' in data and state != 'item':
            # Its items were told; a loop that fails as a whole has none.
            if data['results'] or state != 'failed':
                data = {'msg': 'loop'}
                state = 'loop'
        line = {
            'state': state,
            'host': result._host.get_name(),
            'task': result._task.get_name(),
            'message': str(data.get('msg', '')),
            'rendered': data.get('rendered'),
        }
        with open(os.environ['HOMELAB_RESULTS'], 'a', encoding='utf-8') as file:
            file.write(json.dumps(line) + '\\n')

    def v2_runner_on_ok(self, result, **kwargs):
        self.tell('ok', result)

    def v2_runner_on_failed(self, result, **kwargs):
        self.tell('failed', result)

    def v2_runner_on_unreachable(self, result):
        self.tell('failed', result)

    def v2_runner_on_skipped(self, result):
        self.tell('skipped', result)

    def v2_runner_item_on_ok(self, result):
        self.tell('ok', result)

    def v2_runner_item_on_failed(self, result):
        self.tell('failed', result)

    def v2_runner_item_on_skipped(self, result):
        self.tell('skipped', result)
`;
