// Passkeys (Web Authentication, level 3): bytes travel as base64url.
(() => {
  'use strict';
  if (!window.PublicKeyCredential) return;
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  const words = buffer => buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : null;
  const post = (address, data) => fetch(address, {method: 'POST', body: data ? JSON.stringify(data) : undefined,
    headers: {'Content-Type': 'application/json', [document.body.dataset.csrfHeader]: document.body.dataset.csrf}});
  const signIn = async () => {
    const options = await (await post('/webauthn/authenticate/options')).json();
    const found = await navigator.credentials.get({publicKey: {...options, challenge: bytes(options.challenge),
      allowCredentials: (options.allowCredentials || []).map(each => ({...each, id: bytes(each.id)}))}});
    const answer = await post('/login/webauthn', {id: found.id, rawId: words(found.rawId), type: found.type,
      credType: found.type, clientExtensionResults: found.getClientExtensionResults(),
      authenticatorAttachment: found.authenticatorAttachment,
      response: {authenticatorData: words(found.response.authenticatorData), clientDataJSON: words(found.response.clientDataJSON),
        signature: words(found.response.signature), userHandle: words(found.response.userHandle)}});
    if (!answer.ok) throw new Error('refused');
    location.href = '/desk';
  };
  const register = async label => {
    const options = await (await post('/webauthn/register/options')).json();
    const made = await navigator.credentials.create({publicKey: {...options, challenge: bytes(options.challenge),
      user: {...options.user, id: bytes(options.user.id)},
      excludeCredentials: (options.excludeCredentials || []).map(each => ({...each, id: bytes(each.id)}))}});
    const answer = await post('/webauthn/register', {publicKey: {credential: {id: made.id, rawId: words(made.rawId), type: made.type,
      clientExtensionResults: made.getClientExtensionResults(), authenticatorAttachment: made.authenticatorAttachment,
      response: {attestationObject: words(made.response.attestationObject), clientDataJSON: words(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []}}, label}});
    if (!answer.ok) throw new Error('refused');
    location.reload();
  };
  const wire = (block, action) => {
    const box = document.querySelector(block);
    if (!box) return;
    box.hidden = false;
    const button = box.querySelector('[data-passkey-button]');
    const status = box.querySelector('[data-passkey-status]');
    button.addEventListener('click', () => action(box).catch(() => { status.textContent = button.dataset.failed; }));
  };
  wire('[data-passkey-sign-in]', signIn);
  wire('[data-passkey-register]', box => register(box.querySelector('input').value || 'Buurtpers'));
})();
