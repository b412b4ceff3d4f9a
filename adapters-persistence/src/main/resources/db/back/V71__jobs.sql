drop table scheduled_tasks, job_cancellation, job;
