import { type TaskPage, TaskQuery } from '@gendan/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { Tasks } from './tasks.service';

@Controller('api/tasks')
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  @Get()
  @Admits('read')
  list(@Query({ schema: TaskQuery }) query: TaskQuery, @By() reader: Reader): Promise<TaskPage> {
    return this.tasks.list(query, reader);
  }
}
