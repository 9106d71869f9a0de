// Keeps the page and its pictures for a start without a network: what the server gives goes first and is kept, and what was
// kept is given where the server is silent or broken. Which playlist is the last good one the page itself says.
'use strict';
var SHELF = 'screens';

self.addEventListener('install', function () {
  self.skipWaiting();
});

self.addEventListener('activate', function (event) {
  event.waitUntil(self.clients.claim());
});

function keep(request, answer) {
  return caches.open(SHELF).then(function (shelf) {
    return shelf.put(request, answer);
  });
}

function kept(request, otherwise) {
  return caches.match(request, {cacheName: SHELF}).then(otherwise);
}

self.addEventListener('fetch', function (event) {
  var request = event.request;
  var path = new URL(request.url).pathname;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) {
    return;
  }
  event.respondWith(
    fetch(request).then(
      function (answer) {
        if (!answer.ok) {
          return kept(request, function (old) {
            return old || answer;
          });
        }
        if (!path.endsWith('/playlist.json')) {
          event.waitUntil(keep(request, answer.clone()));
        }
        return answer;
      },
      function (silence) {
        return kept(request, function (old) {
          if (!old) {
            throw silence;
          }
          return old;
        });
      }
    )
  );
});
