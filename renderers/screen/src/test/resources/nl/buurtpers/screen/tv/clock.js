// A clock that stands still until a test moves it; what is due is done one by one. A question to the network is waited for
// until the page has planned the next one, however slow the machine is.
(function () {
  'use strict';
  var wait = window.setTimeout.bind(window);
  var timers = [];
  var ids = 0;
  var clock = {now: Date.parse('2026-11-26T09:00:00+01:00')};
  Date.now = function () {
    return clock.now;
  };
  window.setTimeout = function (task, millis, argument) {
    timers.push({id: ++ids, at: clock.now + (millis || 0), task: task, argument: argument});
    return ids;
  };
  window.clearTimeout = function (id) {
    timers = timers.filter(function (timer) {
      return timer.id !== id;
    });
  };
  function settle(millis) {
    return new Promise(function (done) {
      wait(done, millis);
    });
  }
  async function plannedAgain(task) {
    var end = performance.now() + 30000;
    function planned(timer) {
      return timer.task === task;
    }
    while (!timers.some(planned)) {
      if (performance.now() > end) {
        throw new Error('no next ' + task.name);
      }
      await settle(5);
    }
  }
  clock.advance = async function (millis) {
    var end = clock.now + millis;
    for (;;) {
      timers.sort(function (a, b) {
        return a.at - b.at || a.id - b.id;
      });
      if (!timers.length || timers[0].at > end) {
        break;
      }
      var timer = timers.shift();
      clock.now = Math.max(clock.now, timer.at);
      timer.task(timer.argument);
      await (timer.task.name === 'poll' ? plannedAgain(timer.task) : settle(0));
    }
    clock.now = end;
    await settle(20);
  };
  window.clock = clock;
})();
