import { read } from '@gendan/platform';
import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignerRoleMissing } from './sample-register.errors';
import { SampleRegisterService } from './sample-register.service';
import { MoveSampleBody, RegisterQuery, SignSampleBody, registeredView } from './sample-register.shapes';

/** Ids hold slashes: in an address they are written with %2F. */
@Controller('api/sample-register')
export class SampleRegisterController {
  constructor(private readonly register: SampleRegisterService) {}

  @Get()
  @May({ roles: ['any'], scopes: ['read'] })
  async list(@Query() given: Record<string, string>) {
    const { case: number, place } = read(RegisterQuery, given);
    return (await this.register.list(number ? [number] : [], place)).map(registeredView);
  }

  @Post(':id/signatures')
  @May({ roles: ['salesperson', 'quality', 'engineering'], scopes: ['report'] })
  async sign(@Param('id') id: string, @Body({ schema: SignSampleBody }) body: SignSampleBody, @Who() who: Caller) {
    if (who.kind === 'person' && !who.roles.includes(body.role)) throw new SignerRoleMissing(body.role);
    await this.register.sign(id, body, who.id);
    return {};
  }

  @Post(':id/moves')
  @May({ roles: ['merchandiser', 'production'], scopes: ['report'] })
  async move(@Param('id') id: string, @Body({ schema: MoveSampleBody }) body: MoveSampleBody, @Who() who: Caller) {
    await this.register.move(id, body, who.id);
    return {};
  }
}
