import { read } from '@gendan/platform';
import { May } from '@gendan/platform/nest';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ContainersService } from './containers.service';
import { ContentsBody, LoadBody, containerId, containerView } from './containers.shapes';

const ships = { roles: ['merchandiser', 'warehouse', 'documentsClerk'], scopes: ['report'] };

@Controller('api/containers')
export class ContainersController {
  constructor(private readonly containers: ContainersService) {}

  @Put(':id')
  @May(ships)
  async plan(@Param('id') id: string, @Body({ schema: ContentsBody }) { contents }: ContentsBody) {
    return containerView(await this.containers.plan(read(containerId, id), contents));
  }

  @Post(':id/load')
  @May(ships)
  async load(@Param('id') id: string, @Body({ schema: LoadBody }) body: LoadBody) {
    return containerView(await this.containers.load(id, body));
  }
}
