// Everything on the desk works without this file; it saves trips.
(() => {
  'use strict';
  const body = document.body;
  const headers = () => body.dataset.csrf ? {[body.dataset.csrfHeader]: body.dataset.csrf} : {};
  document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, headers()));

  const summary = document.querySelector('.govuk-error-summary');
  if (summary) summary.focus();

  // Buttons that put Markdown round what is selected.
  const marks = {bold: ['**', '**'], italic: ['*', '*'], heading: ['\n## ', '\n'], list: ['\n- ', '\n'], link: ['[', '](https://)'],
    picture: ['\n![', '](images/)\n'], quote: ['\n> ', '\n']};
  document.querySelectorAll('[data-mark]').forEach(button => button.addEventListener('click', () => {
    const area = document.getElementById(button.closest('[data-for]').dataset.for);
    const [before, after] = marks[button.dataset.mark];
    const from = area.selectionStart;
    const chosen = area.value.slice(from, area.selectionEnd);
    area.setRangeText(before + chosen + after, from, area.selectionEnd, 'end');
    area.setSelectionRange(from + before.length, from + before.length + chosen.length);
    area.focus();
    area.dispatchEvent(new Event('input', {bubbles: true}));
  }));

  // Keeps what is typed, and asks what each channel will do with it.
  const form = document.querySelector('form[data-autosave]');
  if (form) {
    const status = document.querySelector('[data-saved]');
    const fit = document.querySelector('[data-fit]');
    let changed = false, waiting = 0;
    const post = address => fetch(address, {method: 'POST', headers: headers(), body: new URLSearchParams(new FormData(form))});
    const keep = async () => {
      try {
        const answer = await post(form.dataset.autosave);
        status.textContent = answer.ok ? await answer.text() : status.dataset.failed;
      } catch { status.textContent = status.dataset.failed; }
      if (fit) {
        try {
          const answer = await post(fit.dataset.fit);
          if (answer.ok) fit.innerHTML = await answer.text();
        } catch { /* the next keystroke asks again */ }
      }
    };
    form.addEventListener('input', () => { changed = true; clearTimeout(waiting); waiting = setTimeout(keep, 900); });
    form.addEventListener('submit', () => { changed = false; });
    window.addEventListener('beforeunload', event => { if (changed && status.textContent === status.dataset.failed) event.preventDefault(); });
    if (fit) post(fit.dataset.fit).then(async answer => { if (answer.ok) fit.innerHTML = await answer.text(); }).catch(() => {});
  }

  // What is pasted from Word keeps its headings and lists: the form takes its HTML.
  document.querySelectorAll('[data-paste]').forEach(area => area.addEventListener('paste', event => {
    const html = event.clipboardData.getData('text/html');
    if (!html) return;
    event.preventDefault();
    area.setRangeText(html, area.selectionStart, area.selectionEnd, 'end');
  }));

  // Order by dragging, within a section; the buttons beside each row do the same.
  const list = document.querySelector('[data-order]');
  if (list) {
    let dragged = null;
    list.querySelectorAll('tr[data-id]').forEach(row => {
      row.draggable = true;
      row.addEventListener('dragstart', () => { dragged = row; });
      row.addEventListener('dragover', event => {
        if (!dragged || dragged.parentNode !== row.parentNode) return;
        event.preventDefault();
        row.classList.add('over');
      });
      row.addEventListener('dragleave', () => row.classList.remove('over'));
      row.addEventListener('drop', async event => {
        event.preventDefault();
        row.classList.remove('over');
        if (!dragged || dragged === row || dragged.parentNode !== row.parentNode) return;
        const below = dragged.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
        row[below ? 'after' : 'before'](dragged);
        const data = new URLSearchParams();
        list.querySelectorAll('tr[data-id]').forEach(each => data.append('id', each.dataset.id));
        await fetch(list.dataset.order, {method: 'POST', headers: headers(), body: data});
      });
    });
  }

  // How far a publication is.
  const progress = document.querySelector('[data-progress]');
  if (progress) {
    const events = new EventSource(progress.dataset.progress);
    events.addEventListener('progress', event => { progress.innerHTML = event.data; });
    events.addEventListener('ended', () => { events.close(); location.reload(); });
  }

  // What is being worked out is looked at again in a moment.
  if (document.querySelector('[data-again]')) setTimeout(() => location.reload(), 1500);

  // Where the heart of a picture is: a click on it, or the two numbers beside it.
  document.querySelectorAll('[data-focus]').forEach(image => image.addEventListener('click', event => {
    const box = image.getBoundingClientRect();
    const at = (value, size) => Math.round(100 * value / size) + '%';
    document.getElementById(image.dataset.focus).value =
      at(event.clientX - box.left, box.width) + ' ' + at(event.clientY - box.top, box.height);
  }));
})();
