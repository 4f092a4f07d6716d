import { portTaken } from './temporal';

it('which port somebody else has is read from what Temporal said', () => {
  const said = '{"level":"FATAL","file":"server.go","message":"listen tcp 127.0.0.1:46271: bind: address already in use"}';
  expect(portTaken(`Temporal did not start. It said:\nTemporal Server: localhost:39747\n${said}`)).toBe('46271');
  expect(portTaken('Temporal did not start. It said:\nno such file')).toBeUndefined();
});
