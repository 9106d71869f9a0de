(function () {
  'use strict';
  var root = document.documentElement;
  var region = document.getElementById('slides');
  var slides = Array.prototype.slice.call(document.querySelectorAll('.slide'));
  var controls = document.getElementById('controls');
  var over = document.getElementById('over');
  var pauseButton = document.getElementById('pause');
  var listButton = document.getElementById('list');
  var at = -1;
  var timer = 0;
  var idle = 0;
  var paused = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function valid(slide) {
    var until = slide.getAttribute('data-until');
    return !until || Date.parse(until) > Date.now();
  }

  function next(from, step) {
    for (var i = 1; i <= slides.length; i++) {
      var candidate = (from + step * i + slides.length * (i + 1)) % slides.length;
      if (valid(slides[candidate])) {
        return candidate;
      }
    }
    return -1;
  }

  function show(index) {
    if (at >= 0) {
      slides[at].classList.remove('current');
    }
    at = index;
    over.hidden = index >= 0;
    if (index >= 0) {
      slides[index].classList.add('current');
      slides[index].querySelector('img').loading = 'eager';
      var coming = next(index, 1);
      if (coming >= 0) {
        slides[coming].querySelector('img').loading = 'eager';
        new Image().src = slides[coming].querySelector('img').src;
      }
    }
    wait();
  }

  function wait() {
    window.clearTimeout(timer);
    if (!paused && root.classList.contains('carousel')) {
      var time = at >= 0 ? Number(slides[at].getAttribute('data-ms')) : 60000;
      timer = window.setTimeout(go, time, 1);
    }
  }

  function go(step) {
    var target = next(at < 0 ? (step > 0 ? -1 : 0) : at, step);
    show(target);
  }

  function pause(value) {
    paused = value;
    pauseButton.textContent = pauseButton.getAttribute(paused ? 'data-play' : 'data-pause');
    region.setAttribute('aria-live', paused ? 'polite' : 'off');
    wait();
  }

  function list(value) {
    root.classList.toggle('carousel', !value);
    listButton.textContent = listButton.getAttribute(value ? 'data-show' : 'data-list');
    wait();
    if (value && at >= 0) {
      slides[at].scrollIntoView();
    }
  }

  function awake() {
    document.body.classList.remove('idle');
    window.clearTimeout(idle);
    idle = window.setTimeout(function () {
      document.body.classList.add('idle');
    }, 4000);
  }

  document.addEventListener('keydown', function (event) {
    awake();
    if (event.altKey || event.ctrlKey || event.metaKey || !root.classList.contains('carousel')) {
      return;
    }
    if (event.key === 'ArrowRight') {
      go(1);
    } else if (event.key === 'ArrowLeft') {
      go(-1);
    } else if (event.key === ' ' && event.target.tagName !== 'BUTTON') {
      pause(!paused);
    } else {
      return;
    }
    event.preventDefault();
  });
  ['mousemove', 'touchstart', 'focusin'].forEach(function (name) {
    document.addEventListener(name, awake);
  });
  pauseButton.addEventListener('click', function () {
    pause(!paused);
  });
  document.getElementById('previous').addEventListener('click', function () {
    go(-1);
  });
  document.getElementById('next').addEventListener('click', function () {
    go(1);
  });
  listButton.addEventListener('click', function () {
    list(root.classList.contains('carousel'));
  });

  controls.hidden = false;
  root.classList.add('carousel');
  document.body.classList.add('idle');
  pause(paused);
  go(1);
})();
