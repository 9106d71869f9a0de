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
  var POLL = 300000;
  var RETRY = 60000;
  var FIRST = 2000;
  var SHELF = 'screens';
  var playing = region.getAttribute('data-playing');
  // Until the first answer: a page that was kept may be older than the last good playlist, which then follows at once.
  var starting = true;
  var folder = new URL('.', window.location.href).href;
  var pending = null;
  var paused = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function valid(slide) {
    var from = slide.getAttribute('data-from');
    var until = slide.getAttribute('data-until');
    return (!from || Date.parse(from) <= Date.now()) && (!until || Date.parse(until) > Date.now());
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
    if (pending && step > 0 && target <= at) {
      swap();
      target = next(-1, 1);
    }
    show(target);
  }

  // A round ends with the old slides and the next begins with the new ones.
  function swap() {
    slides.forEach(function (slide) {
      region.removeChild(slide);
    });
    slides = pending.slides;
    slides.forEach(function (slide) {
      region.insertBefore(slide, over);
    });
    playing = pending.key;
    pending = null;
    at = -1;
  }

  function element(name, words, className) {
    var made = document.createElement(name);
    made.textContent = words;
    if (className) {
      made.className = className;
    }
    return made;
  }

  function words(entry) {
    var box = element('div', '', 'words');
    box.lang = entry.language;
    if (entry.section) {
      box.appendChild(element('p', entry.section, 'section'));
    }
    if (entry.title) {
      box.appendChild(element('h2', entry.title));
    }
    entry.text.split('\n').forEach(function (line) {
      if (line !== entry.section && line !== entry.title) {
        box.appendChild(element('p', line));
      }
    });
    return box;
  }

  function picture(entry) {
    var image = document.createElement('img');
    image.width = entry.width;
    image.height = entry.height;
    image.alt = entry.alt;
    image.src = address(entry);
    return image;
  }

  // The same name may hold other content tomorrow.
  function address(entry) {
    return entry.url + '?' + entry.sha256.slice(0, 16);
  }

  function made(entry, index, all) {
    var slide = element('div', '', 'slide');
    slide.setAttribute('role', 'group');
    slide.setAttribute('aria-roledescription', 'slide');
    slide.setAttribute(
      'aria-label',
      region.getAttribute('data-slide').replace('{0}', index + 1).replace('{1}', all.length)
    );
    slide.setAttribute('data-ms', entry.durationMs);
    slide.setAttribute('data-from', entry.validFrom);
    if (entry.validUntil) {
      slide.setAttribute('data-until', entry.validUntil);
    }
    slide.appendChild(picture(entry));
    slide.appendChild(words(entry));
    return slide;
  }

  function key(playlist) {
    return playlist.slides
      .map(function (entry) {
        return [entry.sha256.slice(0, 16), entry.durationMs, Date.parse(entry.validUntil) || ''].join(' ');
      })
      .join();
  }

  // Only a playlist of which every picture has arrived takes the place of the one that plays.
  function take(playlist) {
    if (playlist.version !== 1 || !playlist.slides.length) {
      throw new Error('not a playlist');
    }
    var name = key(playlist);
    if (name === playing || (pending && name === pending.key)) {
      return keep(playlist);
    }
    var coming = playlist.slides.map(made);
    return Promise.all(
      coming.map(function (slide) {
        return slide.querySelector('img').decode();
      })
    ).then(function () {
      pending = {key: name, slides: coming};
      if (starting) {
        swap();
      }
      if (at < 0) {
        go(1);
      }
      return keep(playlist);
    });
  }

  // For a start without a network: this playlist is whole, and pictures of others go. Browsers have such a shelf only where
  // the page comes over https, or from the machine itself.
  function keep(playlist) {
    if (!shelved()) {
      return undefined;
    }
    var names = playlist.slides.map(function (entry) {
      return new URL(address(entry), folder).href;
    });
    return window.caches.open(SHELF).then(function (shelf) {
      return shelf
        .put('playlist.json', new Response(JSON.stringify(playlist), {headers: {'Content-Type': 'application/json'}}))
        .then(function () {
          return shelf.keys();
        })
        .then(function (all) {
          return Promise.all(
            all
              .filter(function (request) {
                return request.url.startsWith(folder) && /\?/.test(request.url) && names.indexOf(request.url) < 0;
              })
              .map(function (request) {
                return shelf.delete(request);
              })
          );
        });
    });
  }

  function shelved() {
    return 'caches' in window && 'serviceWorker' in window.navigator;
  }

  // What was loaded before the worker was there is asked for once more, mostly from the browser's own memory.
  function shelve() {
    if (!shelved()) {
      return;
    }
    window.navigator.serviceWorker
      .register('worker.js')
      .then(function () {
        return window.caches.open(SHELF);
      })
      .then(function (shelf) {
        var pictures = Array.prototype.map.call(document.querySelectorAll('.slide img'), function (image) {
          return image.src;
        });
        return shelf.addAll([window.location.href.replace(/#.*/, '')].concat(pictures));
      })
      .then(
        function () {
          root.setAttribute('data-shelved', '');
        },
        function () {
          // A server that forbids it, or a full disk: the page plays, and needs the network when it starts.
        }
      );
  }

  function poll() {
    window
      .fetch('playlist.json', {cache: 'no-cache'})
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.json();
      })
      .then(take)
      .then(
        function () {
          starting = false;
          window.setTimeout(poll, POLL);
        },
        function () {
          starting = false;
          window.setTimeout(poll, RETRY);
        }
      );
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
  if (/^https?:$/.test(window.location.protocol)) {
    // All pictures at once: when the network goes, every slide is there.
    slides.forEach(function (slide) {
      slide.querySelector('img').loading = 'eager';
    });
    shelve();
    window.setTimeout(poll, FIRST);
  }
})();
