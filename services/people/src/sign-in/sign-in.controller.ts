import { type Caller, May, NotForYou, Open, Who } from '@gendan/platform/nest';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { SCOPES } from './api-key.entity';
import { SignInService } from './sign-in.service';

const SignInBody = z.object({ user: z.string().min(1).max(200), password: z.string().min(1).max(500) }).meta({ id: 'SignIn' });
const PasswordBody = z.object({ password: z.string().max(500) }).meta({ id: 'Password' });
const KeyBody = z
  .object({ service: z.string().regex(/^service:[a-z0-9-]{1,60}$/), scopes: z.array(z.enum(SCOPES)).min(1) })
  .meta({ id: 'NewApiKey' });

/** For callers without a browser; people in a browser sign in at the desk. */
@Controller('api')
export class SignInController {
  constructor(private readonly signIns: SignInService) {}

  @Post('sessions')
  @Open()
  signIn(@Body({ schema: SignInBody }) { user, password }: z.output<typeof SignInBody>) {
    return this.signIns.signIn(user, password);
  }

  @Get('me')
  @May({ roles: ['any'], scopes: [...SCOPES] })
  me(@Who() who: Caller) {
    return who;
  }

  @Put('people/:id/password')
  @HttpCode(204)
  @May({ roles: ['any'], scopes: ['admin'] })
  setPassword(@Param('id') id: string, @Body({ schema: PasswordBody }) { password }: z.output<typeof PasswordBody>, @Who() who: Caller) {
    return this.signIns.setPassword(ownUnlessAdministrator(id, who), password);
  }

  @Get('api-keys')
  @May({ roles: ['administrator'], scopes: ['admin'] })
  keys() {
    return this.signIns.keys();
  }

  @Post('api-keys')
  @May({ roles: ['administrator'], scopes: ['admin'] })
  makeKey(@Body({ schema: KeyBody }) { service, scopes }: z.output<typeof KeyBody>, @Who() who: Caller) {
    return this.signIns.makeKey(service, scopes, who.id);
  }

  @Delete('api-keys/:id')
  @HttpCode(204)
  @May({ roles: ['administrator'], scopes: ['admin'] })
  revokeKey(@Param('id') id: string) {
    return this.signIns.revokeKey(id);
  }
}

function ownUnlessAdministrator(id: string, who: Caller): string {
  if (who.kind !== 'service' && id !== who.id && !who.roles.includes('administrator')) throw new NotForYou({ roles: ['administrator'] });
  return id;
}
