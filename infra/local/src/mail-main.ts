import { startMailCatcher } from './mail-catcher';

// The mail catcher as a process of its own (docker-compose.yml)
const { HOST, SMTP_PORT, HTTP_PORT } = process.env;
void startMailCatcher({ host: HOST, smtpPort: Number(SMTP_PORT ?? 1025), httpPort: Number(HTTP_PORT ?? 8025) });
process.on('SIGTERM', () => process.exit(0));
