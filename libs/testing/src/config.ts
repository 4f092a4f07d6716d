/** Set by the test run (infra/jest) for its workers. */
export const testPostgresUrl = (): string | undefined => process.env.GENDAN_TEST_POSTGRES;
export const testWorkflowBundle = (): string | undefined => process.env.GENDAN_TEST_WORKFLOW_BUNDLE;
